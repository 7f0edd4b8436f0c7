const started = performance.now();

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export const sinceStart = () => seconds(performance.now() - started);

/** Says what is being done, every ten seconds that it still is, and how long it took. */
export async function step(title, work) {
  const from = performance.now();
  const passed = () => seconds(performance.now() - from);
  console.log(`- ${title} ...`);
  const heartbeat = setInterval(() => console.log(`  ... ${passed()}`), 10_000);
  try {
    const result = await work();
    console.log(`  done in ${passed()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
