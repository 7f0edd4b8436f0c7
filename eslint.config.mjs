import tseslint from 'typescript-eslint';

/**
 * The walls between the rooms (docs/architecture.md). A wall lists what a room must not import, and why:
 * the message is what an engineer reads who runs into it.
 */
const order = ['text', 'article', 'attribution', 'coverage', 'archive', 'language'];

const pure = 'This room is pure: same input, same output. It knows no disk, clock, process, editor or protocol, so it can be tested without them and run anywhere.';
const upward = 'Imports run one way: text <- article <- attribution <- coverage <- archive <- language <- server. What a lower room needs is handed to it.';
const noEditor = 'Only client/ knows VS Code: the server also serves other editors and the command line.';
const noProtocol = 'Only language/ and server.ts know the language server protocol: every other room must work without an editor.';
const noDisk = 'Only workspace/, archive/, annotation/ and the two composition roots touch the disk: what is tested in memory must not read files behind its interface.';
const thin = 'The client is thin: what it needs of the server arrives through the protocol.';

const disk = { regex: '^(node:)?(fs|fs/promises|sqlite)$', message: noDisk };
const node = { regex: '^node:', message: pure };
const protocol = { regex: '^vscode-(languageserver|languageclient|jsonrpc)', message: noProtocol };
const vscode = { regex: '^(vscode$|vscode-languageclient)', message: noEditor };
const rooms = (names, message) => ({ regex: `(^|/)(${names.join('|')})(/|\\.js$)`, message });

const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const pureRooms = ['text', 'article', 'attribution', 'coverage'];
const higherThan = (room) => [...order.slice(order.indexOf(room) + 1), 'annotation', 'workspace', 'server', 'cli', 'client'];

const walls = [
  ...pureRooms.map((room) => wall([`server/${room}/**/*.ts`], [node, vscode, protocol, roomsAbove(room)])),
  wall(['server/archive/**/*.ts'], [vscode, protocol, roomsAbove('archive', ['annotation', 'workspace'])]),
  wall(['server/annotation/**/*.ts', 'server/workspace/**/*.ts'], [vscode, protocol, roomsUp(['language', 'server', 'cli', 'client'])]),
  wall(['server/language/**/*.ts'], [vscode, disk, roomsUp(['server', 'cli', 'client'])]),
  wall(['server/server.ts'], [vscode]),
  wall(['server/cli.ts'], [vscode]),
  wall(['client/**/*.ts'], [{ regex: '(^|/)server/(?!language/protocol\\.js$)', message: thin }]),
];

function roomsAbove(room, besides = []) {
  return roomsUp(higherThan(room).filter((name) => !besides.includes(name)));
}

function roomsUp(names) {
  return { ...rooms(names, upward), regex: `^(\\.\\./)+(${names.join('|')})(/|\\.js$)` };
}

const pureGlobals = ['process', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance', 'Buffer', 'require', '__dirname'].map(
  (name) => ({ name, message: pure }),
);

const impureCalls = [
  { object: 'Math', property: 'random', message: pure },
  { object: 'Date', property: 'now', message: pure },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'samples/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers in messages are meant to be read as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while (true)` with a return inside is the plainest way to write a scanner.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // An index that the loop has checked is safe; the alternative is a branch that never runs.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      // Spreading a string into code points is what is wanted here, never graphemes.
      '@typescript-eslint/no-misused-spread': 'off',
      // What comes from outside (settings, JSON) is read with brackets: it may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Matters of taste that would only cost diffs.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: pureRooms.map((room) => `server/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': ['error', ...impureCalls],
    },
  },
  ...walls,
  {
    files: ['test/**/*.ts'],
    rules: {
      // mocha's `it` takes the promise.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-properties': ['error', { object: 'it', property: 'only' }, { object: 'describe', property: 'only' }, { object: 'it', property: 'skip' }, { object: 'describe', property: 'skip' }],
    },
  },
  { files: ['scripts/**/*.mjs', '*.mjs'], extends: [tseslint.configs.recommended] },
);
