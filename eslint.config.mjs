import tseslint from 'typescript-eslint';

/**
 * The walls between the rooms (docs/architecture.md). A wall lists what a room must not import, and why:
 * the message is what an engineer reads who runs into it.
 */
const pure = 'This room is pure: same input, same output. It knows no disk, clock, process, editor or protocol, so it can be tested without them and run anywhere.';
const upward = 'Imports run one way: text <- article <- attribution <- coverage <- archive <- language <- server. What a lower room needs is handed to it.';
const noEditor = 'Only client/ knows VS Code: the server also serves other editors and the command line.';
const noProtocol = 'Only language/, connection/ and server.ts know the language server protocol: every other room must work without an editor.';
const noDisk = 'Only workspace/, archive/, annotation/ and the two composition roots touch the disk: what is tested in memory must not read files behind its interface.';
const thin = 'The client is thin: what it needs of the server arrives through the protocol, and language/protocol.ts alone describes that.';

const builtIns = 'assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|stream|timers|url|util|worker_threads|zlib';
const node = { regex: `^(node:|(${builtIns})(/|$))`, message: pure };
const disk = { regex: '^(node:)?(fs|fs/promises|sqlite)$', message: noDisk };
const editor = { regex: '^(vscode$|vscode-languageclient)', message: noEditor };
const protocol = { regex: '^vscode-(languageserver|jsonrpc)', message: noProtocol };
const server = { regex: '(^|/)server/(?!language/(protocol|annotationProtocol|exchangeProtocol)\\.js$)', message: thin };
const rooms = (...names) => ({ regex: `^(\\.\\./)+(${names.join('|')})(/|\\.js$)`, message: upward });

const wall = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

/** From the lowest to the highest; `roots` join them. */
const order = ['text', 'article', 'attribution', 'coverage', 'archive', 'language'];
const beside = ['annotation', 'workspace'];
const roots = ['server', 'connection', 'library', 'cli', 'commandLine', 'client'];
const pureRooms = ['text', 'article', 'attribution', 'coverage'];
const above = (room) => order.slice(order.indexOf(room) + 1);

const walls = [
  ...pureRooms.map((room) => wall([`server/${room}/**/*.ts`], node, editor, protocol, rooms(...above(room), ...beside, ...roots))),
  wall(['server/archive/**/*.ts', 'server/annotation/**/*.ts', 'server/workspace/**/*.ts'], editor, protocol, rooms('language', ...roots)),
  wall(['server/language/**/*.ts'], editor, disk, rooms(...roots)),
  wall(['server/library.ts'], editor, protocol, disk),
  wall(['server/cli.ts', 'server/commandLine/**/*.ts'], editor, protocol),
  wall(['server/server.ts', 'server/connection/**/*.ts'], editor),
  wall(['client/**/*.ts'], server),
];

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
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: pureRooms.map((room) => `server/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': ['error', ...impureCalls],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure }],
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
