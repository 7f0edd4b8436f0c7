/** Writes one line of JSON and waits while whoever reads it is slower than we are. */
export async function write(value: object): Promise<void> {
  await writeOut(`${JSON.stringify(value)}\n`);
}

/** As `write`, as it is. */
export async function writeOut(content: string | Uint8Array): Promise<void> {
  if (content.length === 0 || process.stdout.write(content)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
