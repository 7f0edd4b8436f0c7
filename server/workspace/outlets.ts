import picomatch from 'picomatch';

/**
 * The outlet that the setting `quotelens.outlets` gives the file: its first pattern that matches.
 *
 * @param path the file's path relative to its workspace folder, or absolute; `/` or `\`
 * @param patterns glob to outlet's name. A pattern without a slash is matched against the file's name, another one
 *   against the whole path or any of its ends. Upper and lower case are the same.
 */
export function outletOf(path: string, patterns: Readonly<Record<string, string>>): string | undefined {
  for (const [pattern, outlet] of Object.entries(patterns)) {
    if (typeof outlet !== 'string' || outlet.trim() === '') continue;
    if (matchesPath(path, pattern)) return outlet.trim();
  }
  return undefined;
}

/** Whether a pattern of a setting, read as `outletOf` reads it, names a file. */
export function matchesPath(path: string, pattern: string): boolean {
  const normal = path.replaceAll('\\', '/');
  const name = normal.slice(normal.lastIndexOf('/') + 1);
  return matcherOf(pattern)?.(pattern.includes('/') ? normal : name) ?? false;
}

type Matcher = (path: string) => boolean;

/** Settings are few and asked for every file; a pattern that cannot be read matches nothing. */
const matchers = new Map<string, Matcher | undefined>();

function matcherOf(pattern: string): Matcher | undefined {
  if (!matchers.has(pattern)) {
    if (matchers.size > 500) matchers.clear();
    matchers.set(pattern, compile(pattern));
  }
  return matchers.get(pattern);
}

function compile(pattern: string): Matcher | undefined {
  const glob = pattern.trim().replaceAll('\\', '/').replace(/^\.?\//, '');
  if (glob === '') return undefined;
  try {
    const options = { nocase: true, dot: true };
    return glob.includes('/')
      ? picomatch([glob, `**/${glob}`, `/**/${glob}`], options)
      : picomatch(glob, options);
  } catch {
    return undefined;
  }
}
