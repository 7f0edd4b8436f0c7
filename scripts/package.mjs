/**
 * Packs the built extension into quotelens-VERSION.vsix: `npm run package`.
 *
 * A VSIX is a ZIP file with a manifest (Open Packaging Conventions). Writing it takes a page of code; the official
 * packer takes two hundred packages and Node 22. It can still publish the file: `vsce publish --packagePath`.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { inProject, root } from './project.mjs';
import { zip } from './zip.mjs';

const budget = 6_000_000;

/** Packs what dist/ holds into `folder`. Returns the file's path; throws when it is over its budget. */
export async function packageExtension(folder = inProject('.vscode-test')) {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const files = await shippedFiles();
  for (const needed of ['package.json', manifest.main.replace('./', ''), 'dist/server.js', 'dist/model.js', 'dist/pdf.js']) {
    if (!files.includes(needed)) throw new Error(`The package would lack ${needed}. Run "npm run build" first.`);
  }
  const bytes = zip([
    { name: 'extension.vsixmanifest', data: Buffer.from(packageManifest(manifest, files)) },
    { name: '[Content_Types].xml', data: Buffer.from(contentTypes(files)) },
    ...files.map((path) => ({ name: `extension/${path}`, data: contents(path, manifest) })),
  ]);
  if (bytes.length > budget) throw new Error(`The package has ${bytes.length} bytes; its budget is ${budget}.`);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  writeFileSync(target, bytes);
  return target;
}

/** What .vscodeignore lets through: it excludes everything, then names what is shipped. */
async function shippedFiles() {
  const { default: picomatch } = await import('picomatch');
  const patterns = readFileSync(inProject('.vscodeignore'), 'utf8').split(/\r?\n/).filter((line) => line.startsWith('!'));
  const isShipped = picomatch(patterns.map((line) => line.slice(1)), { dot: true });
  const folders = new Set(patterns.map((line) => line.slice(1)).filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
  const candidates = [...readdirSync(root), ...[...folders].flatMap(filesUnder)];
  return candidates.filter((path) => isShipped(path) && statSync(inProject(path)).isFile()).sort();
}

function filesUnder(folder) {
  const names = readdirSync(inProject(folder), { recursive: true });
  return names.map((name) => relative(root, inProject(folder, name)).split(sep).join('/'));
}

/** What is shipped of a file: the manifest has no dependencies to install, as everything is bundled; pages lead to what is not. */
function contents(path, { repository }) {
  const data = readFileSync(inProject(path));
  if (path === 'README.md' || path === 'CHANGELOG.md') return Buffer.from(withWholeAddresses(data.toString('utf8'), repository.url.replace(/\.git$/, '')));
  if (path !== 'package.json') return data;
  const shipped = JSON.parse(data.toString('utf8'));
  delete shipped.scripts;
  delete shipped.devDependencies;
  return Buffer.from(JSON.stringify(shipped, null, 2));
}

/** A page whose links and images into the repository are found by a reader who has none. */
function withWholeAddresses(page, repository) {
  return page.replace(/(!?)(\[[^\]]*\]\()(?![a-z]+:|#)([^)]+\))/g, (_, image, text, path) => `${image}${text}${repository}/${image ? 'raw' : 'blob'}/HEAD/${path}`);
}

function packageManifest(manifest, files) {
  const property = (id, value) => `<Property Id="Microsoft.VisualStudio.${id}" Value="${escape(value)}"/>`;
  const asset = (type, path) => `<Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  const optional = (type, path) => (files.includes(path) ? asset(type, path) : '');
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
<Metadata>
<Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
<DisplayName>${escape(manifest.displayName)}</DisplayName>
<Description xml:space="preserve">${escape(manifest.description)}</Description>
<Tags>${escape([...manifest.keywords, '__ext_news', '__ext_article'].join(','))}</Tags>
<Categories>${escape(manifest.categories.join(','))}</Categories>
<GalleryFlags>Public</GalleryFlags>
<Properties>
${property('Code.Engine', manifest.engines.vscode)}
${property('Code.ExtensionDependencies', '')}
${property('Code.ExtensionPack', '')}
${property('Code.ExtensionKind', manifest.extensionKind.join(','))}
${property('Code.LocalizedLanguages', '')}
${property('Code.ExecutesCode', 'true')}
${property('Services.Links.Source', manifest.repository.url)}
${property('Services.GitHubFlavoredMarkdown', 'true')}
${property('Services.Content.Pricing', manifest.pricing)}
</Properties>
${files.includes('LICENSE') ? '<License>extension/LICENSE</License>' : ''}
${files.includes(manifest.icon) ? `<Icon>extension/${manifest.icon}</Icon>` : ''}
</Metadata>
<Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
<Dependencies/>
<Assets>
${asset('Code.Manifest', 'package.json')}
${optional('Services.Content.Details', 'README.md')}
${optional('Services.Content.Changelog', 'CHANGELOG.md')}
${optional('Services.Content.License', 'LICENSE')}
${optional('Services.Icons.Default', manifest.icon)}
</Assets>
</PackageManifest>
`;
}

const types = { '.json': 'application/json', '.js': 'application/javascript', '.md': 'text/markdown', '.png': 'image/png', '.html': 'text/html' };

/** File names without an ending are declared one by one. */
function contentTypes(files) {
  const endings = new Set(['.vsixmanifest', ...files.map((path) => extname(path))].filter((ending) => ending !== ''));
  const typeOf = (ending) => (ending === '.vsixmanifest' ? 'text/xml' : (types[ending] ?? 'text/plain'));
  const defaults = [...endings].map((ending) => `<Default Extension="${ending}" ContentType="${typeOf(ending)}"/>`);
  const bare = files.filter((path) => extname(path) === '');
  const overrides = bare.map((path) => `<Override PartName="/extension/${path}" ContentType="text/plain"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>
`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installDependencies();
  const { buildProducts } = await import('./build.mjs');
  await buildProducts({ production: true });
  const target = await packageExtension(root);
  console.log(`${relative(root, target)}: ${(statSync(target).size / 1e6).toFixed(2)} MB`);
}
