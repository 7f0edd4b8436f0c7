/** The call itself was wrong: one clear line on standard error, exit code 2. */
export class UsageError extends Error {}

export const commandHelp = `Quotelens: who said what in news articles, and how other outlets reported the same words.

Usage
  quotelens extract PATH... | -        quotes and speakers, one JSON object per article
  quotelens coverage PATH... | -       one JSON object per pair of aligned passages in two articles
  quotelens index FOLDER...            reads folders into archives on disk, as far as they have changed
  quotelens status FOLDER...           what the archives hold, and what has changed since
  quotelens export --format w3c | csv | markdown | html | brat | refi PATH...
                                       quotes with what readers decided and noted
  quotelens import --into FOLDER FILE...
                                       brings annotations back from w3c, csv, brat (its folder) or refi
  quotelens agreement PATH...          how far each two annotators agree, one JSON object per pair
  quotelens curate [--annotators ONE,OTHER] [--settle agreed --by NAME] PATH...
                                       what two annotators hold of each quote, one JSON object per quote
  quotelens serve --stdio              the language server, for any editor
  quotelens --help | --version

PATH is a file or a folder of articles; “-” reads JSON Lines {"id","text","title"?,"outlet"?,"date"?,"url"?}.

Options
  --statements        with coverage: one JSON object per statement instead of per pair
  --explain           with coverage: why each pair that was compared is taken for one statement, or refused
  --storage DIR       with index, status, coverage: where archives are kept
  --json              with index, status: one JSON object per folder
  --no-text           with export: without the articles' words
  --to PATH           with export: the file to write instead of standard output; for brat the folder
  --by NAME           with import: who has marked quotes with brat; with curate: who settles
  --settle agreed     with curate: enters what both agree on as settled, under the name of --by
  --settings FILE     a settings.json with "quotelens.outlets" and "quotelens.files.*"

Offsets count Unicode code points of the decoded file. Shapes: docs/command-line.md.
Exit code: 0 all answered, 1 some input failed and the rest was answered, 2 the call was wrong.
`;

/** What a command was asked to do. */
export interface Call {
  readonly paths: readonly string[];
  readonly options: ReadonlyMap<string, string | true>;
}

/**
 * Splits a command's words into paths and options.
 *
 * @param known option name to whether it takes a value
 * @throws UsageError for unknown options, missing values, no path
 */
export function callOf(words: readonly string[], known: Readonly<Record<string, boolean>>): Call {
  const paths: string[] = [];
  const options = new Map<string, string | true>();
  let onlyPaths = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (onlyPaths || word === '-' || !word.startsWith('-')) {
      paths.push(word);
    } else if (word === '--') {
      onlyPaths = true;
    } else {
      const [name = '', ...value] = word.split('=');
      const takesValue = known[name];
      if (takesValue === undefined) throw new UsageError(`unknown option “${name}”`);
      if (!takesValue) {
        options.set(name, true);
        continue;
      }
      const given = value.length > 0 ? value.join('=') : words[++i];
      if (given === undefined || given === '') throw new UsageError(`option “${name}” needs a value`);
      options.set(name, given);
    }
  }
  if (paths.length === 0) throw new UsageError('name at least one file or folder, or “-” for JSON Lines on standard input');
  if (paths.includes('-') && paths.length > 1) throw new UsageError('“-” reads standard input and cannot be mixed with paths');
  return { paths, options };
}
