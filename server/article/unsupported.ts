/** Why a file that holds articles is not read, in a plain sentence with a way out; `undefined` for files that may be. By its first letters. */
export function whyUnsupported(text: string): string | undefined {
  const head = text.slice(0, 4000);
  return KINDS.find(([sign]) => sign.test(head))?.[1];
}

const KINDS: readonly (readonly [sign: RegExp, why: string])[] = [
  [
    /^\s{0,20}(?:From: <Saved by |(?:[A-Z][\w-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){0,20}Snapshot-Content-Location:)/i,
    'Pages saved as one file (MHTML) are not supported: their text is coded, so nothing in it could be highlighted in its place. Save the page as “Webpage, HTML only” or “Webpage, Complete”, or with SingleFile: those are read.',
  ],
  [
    /^\s{0,20}(?:From \S[^\n]{0,200}\n)?(?:[A-Z][\w-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){0,60}(?:MIME-Version|Message-ID|Return-Path|Content-Transfer-Encoding):/i,
    'E-mail files are not supported: their text is coded, so nothing in it could be highlighted in its place. Open the newsletter in a browser and save the page, or copy its text and run “New Article from Clipboard”.',
  ],
  [
    /^\s{0,20}WARC\/\d/,
    'Web archives (WARC) are not supported: they hold requests, pictures and pages of all kinds. Extract the pages as HTML files, which are read.',
  ],
  [
    /^\s{0,20}[{[]\s{0,200}(?:\{\s{0,200})?"(?:authors|date_download|date_publish|maintext|raw_text|source-hostname|fingerprint|hostname|quotes|docid|DATE|URL|url|title|text|id)"\s{0,20}:/,
    'JSON records (news-please, trafilatura, GDELT) are not supported here. The command line reads JSON Lines with “id” and “text”; trafilatura also writes Markdown, which is read.',
  ],
];
