/** The tools that come from the npm registry beside the dependencies. The only place where their versions stand. */
export const versions = {
  /** VS Code 1.139.1, served to a browser. Needs Node 24. */
  codeServer: '4.139.1',
  node: '24.21.0',
};
