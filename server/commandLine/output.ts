/** Writes one line of JSON and waits while whoever reads it is slower than we are. */
export async function write(value: object): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
