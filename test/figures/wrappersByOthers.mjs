// Wrap made-up articles in the layouts real news files have.
// article = {headline, outlet, date: Date (UTC day), byline: string|null, url: string|null, paragraphs: string[]}
// Each entry: {name, extension (no dot), one, carries, wrap(articles) -> string}. What varies is decided by the article's index.
// `carries.x` means: the file states x WHENEVER the article has it (non-null). Marks are left as given; see straighten().

const M = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};
const W = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  de: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
};
const parts = d => ({ y: d.getUTCFullYear(), m: d.getUTCMonth(), d: d.getUTCDate(), w: d.getUTCDay() });
const iso = d => d.toISOString().slice(0, 10);
const later = (d, n) => new Date(d.getTime() + n * 864e5);
const one = s => String(s).replace(/\s+/g, ' ').trim();
const esc = s => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escA = s => esc(s).replace(/"/g, '&quot;');
const host = u => { try { return new URL(u).hostname.replace(/^www\./, ''); } catch { return null; } };
const words = a => a.paragraphs.join(' ').split(/\s+/).filter(Boolean).length;
const centre = (s, w = 79) => wrapText(s, 70).split('\n').map(l => ' '.repeat(Math.max(0, Math.floor((w - l.length) / 2))) + l).join('\n');
const pick = (l, i) => l[((i % l.length) + l.length) % l.length];
const authors = b => b ? b.split(/,? and |, /).map(one).filter(Boolean) : [];
function wrapText(s, width = 78) {
  const out = []; let line = '';
  for (const w of one(s).split(' ')) {
    if (line && line.length + 1 + w.length > width) { out.push(line); line = w; } else line = line ? line + ' ' + w : w;
  }
  out.push(line);
  return out.join('\n');
}
/** Nexis and other databases straighten curly marks: apply to an article (or string) BEFORE wrapping and expecting. */
export function straighten(x) {
  if (typeof x === 'string') return x.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'").replace(/[–—]/g, '-').replace(/…/g, '...').replace(/\u00a0/g, ' ');
  return { ...x, headline: straighten(x.headline), paragraphs: x.paragraphs.map(straighten) };
}
const nexisDate = {
  en: (d, i) => { const p = parts(d); return `${M.en[p.m]} ${p.d}, ${p.y} ` + W.en[p.w] + pick(['', '', ' 11:21 AM GMT', ''], i); },
  de: (d, i) => { const p = parts(d); return pick([`${p.d}. ${M.de[p.m]} ${p.y} ${W.de[p.w]}`, `${W.de[p.w]} ${p.d}. ${M.de[p.m]} ${p.y}`], i); },
  fr: (d, i) => { const p = parts(d); return pick([`${p.d} ${M.fr[p.m]} ${p.y} ${W.fr[p.w]}`, `${W.fr[p.w]} ${p.d} ${M.fr[p.m]} ${p.y}`], i); },
};
const shortDate = (d, l) => { const p = parts(d); return l === 'en' ? `${M.en[p.m]} ${p.d}, ${p.y}` : l === 'de' ? `${p.d}. ${M.de[p.m]} ${p.y}` : `${p.d} ${M.fr[p.m]} ${p.y}`; };

// ---------- (a) Nexis classic text
const NX = {
  en: { n: (i, n) => `${i} of ${n} DOCUMENTS`, by: 'BYLINE', sec: 'SECTION', len: n => `LENGTH: ${n} words`, load: 'LOAD-DATE', lang: 'LANGUAGE: ENGLISH', type: 'PUBLICATION-TYPE: Newspaper', rights: 'All Rights Reserved', gfx: 'GRAPHIC', secs: ['NEWS; Pg. 3', 'HOME; Pg. 11', 'FOREIGN DESK; Pg. 24'],
    cover: n => `Download Request: Selected Items: 1-${n}\nTime Of Request: Friday, March 20, 2026  16:51:31\n\nSend To:\n2152 311G\nUNIVERSITY OF OSTRICK LIBRARY\n4 TALLOW ROW\nOSTRICK, OS4 1QQ\n\n\nTerms: (DATE(>=2009-12-01 and <=2026-05-11) and (inquiry or council) and not\n(TYPE(web)))\n\n\nSource: All English Language News\nCombined Source: All English Language News\nProject ID: None\n` },
  de: { n: (i, n) => `Dokument ${i} von ${n}`, by: 'AUTOR', sec: 'RUBRIK', len: n => `LÄNGE: ${n} Wörter`, load: 'UPDATE', lang: 'SPRACHE: ENGLISH; ENGLISCH', type: 'PUBLICATION-TYPE: Zeitung', rights: 'Alle Rechte vorbehalten', gfx: 'GRAFIK', secs: ['NACHRICHTEN; S. 3', 'AUSLAND; S. 11', 'POLITIK; S. 5'],
    cover: n => `Download-Anforderung: Ausgewählte Dokumente: 1-${n}\nZeitpunkt der Anforderung: Freitag, 20. März 2026  16:51:31\n\nSenden an:\nUNIVERSITÄTSBIBLIOTHEK OSTRICK\nTALGGASSE 4\n\n\nSuchbegriffe: (inquiry or council) und Datum(>=2009-12-01)\n\n\nQuelle: Alle englischsprachigen Nachrichten\nProjekt-ID: Keine\n` },
  fr: { n: (i, n) => `Document ${i} de ${n}`, by: 'AUTEUR', sec: 'RUBRIQUE', len: n => `LONGUEUR: ${n} mots`, load: 'DATE-CHARGEMENT', lang: 'LANGUE: ENGLISH; ANGLAIS', type: 'TYPE-PUBLICATION: Journal', rights: 'Tous droits réservés', gfx: 'GRAPHIQUE', secs: ['ACTUALITÉS; p. 3', 'INTERNATIONAL; p. 11', 'UNE; p. 1'],
    cover: n => `Demande de téléchargement: Documents sélectionnés: 1-${n}\nHeure de la demande: vendredi 20 mars 2026  16:51:31\n\nEnvoyer à:\nBIBLIOTHÈQUE UNIVERSITAIRE D'OSTRICK\n4 RUE DU SUIF\n\n\nTermes: (inquiry ou council) et date(>=2009-12-01)\n\n\nSource: Toute la presse en anglais\nID du projet: Aucun\n` },
};
function nexisTxt(lang, articles) {
  const x = NX[lang], n = articles.length;
  let o = '\n\n\n' + x.cover(n) + '\n\n\n';
  articles.forEach((a, i) => {
    const dl = nexisDate[lang](a.date, i);
    const edition = lang === 'en' ? pick(['', '', '', 'FIRST EDITION'], i) : '';
    o += centre(x.n(i + 1, n)) + '\n\n\n\n' + centre(a.outlet) + '\n\n' + centre(dl + (i % 5 === 3 && lang === 'en' ? ' ' : '')) + (edition ? ' \n' + centre(edition) : '') + '\n\n';
    o += wrapText(a.headline) + '\n\n';
    if (a.byline) o += wrapText(`${x.by}: ${i % 3 === 1 && lang === 'en' ? 'By ' : ''}${a.byline}`) + '\n\n';
    if (i % 2 === 1) o += `${x.sec}: ${pick(x.secs, i)}\n\n`;
    o += x.len(words(a)) + '\n\n';
    if (lang === 'en' && i % 4 === 2) o += 'DATELINE: OSTRICK\n\n';
    o += a.paragraphs.map(p => wrapText(p)).join('\n\n') + '\n\n';
    if (i % 4 === 1) o += wrapText(`${x.gfx}: ${lang === 'en' ? 'PHOTO, COLOR, J. Rusk: The harbour on Friday' : lang === 'de' ? 'FOTO: J. Rusk' : 'PHOTO J. Rusk'}`) + '\n\n';
    o += `${x.load}: ${shortDate(later(a.date, 1 + i % 3), lang)}\n\n${x.lang}\n\n`;
    if (lang === 'de' && i % 2 === 0) o += 'ZEITUNGS-CODE: OST\n\n';
    o += `${x.type}\n\n\n` + centre(`Copyright ${parts(a.date).y} ${a.outlet}`) + '\n' + centre(x.rights) + '\n\n';
  });
  return '\ufeff' + (lang === 'fr' ? o : o.replace(/\n/g, '\r\n'));
}

// ---------- Nexis classic HTML
function nexisHtml(articles) {
  const n = articles.length;
  const q = s => esc(s).replace(/"/g, '&quot;');
  const f = (k, v) => `<BR><DIV CLASS="c4"><P CLASS="c5"><SPAN CLASS="c7">${k}: </SPAN><SPAN CLASS="c2">${q(v)}</SPAN></P>\n</DIV>\n`;
  let o = `<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; margin-bottom: 0em; }
.c2 { font-family: Arial; font-size: 10pt; font-style: normal; font-weight: normal; color: #000000; text-decoration: none; }
.c3 { text-align: center; margin-left: 13%; margin-right: 13%; }
.c4 { text-align: left; }
.c5 { text-align: left; margin-top: 0em; margin-bottom: 0em; }
.c6 { font-family: Arial; font-size: 14pt; font-style: normal; font-weight: bold; color: #000000; text-decoration: none; }
.c7 { font-family: Arial; font-size: 10pt; font-style: normal; font-weight: bold; color: #000000; text-decoration: none; }
.c8 { text-align: left; margin-top: 1em; margin-bottom: 0em; }
--></STYLE>
<!-- LXNComment 2825:48934${n} -->
<TITLE>&nbsp;</TITLE>
<META TOPIC="null" DOCUMENTS="${n}" UPDATED="Tuesday, November 24, 2026  16:39:16" /></HEAD>
<BODY>
`;
  articles.forEach((a, i) => {
    o += `<A NAME="DOC_ID_${Math.floor(i / 500) + 1}_${i}"></A><!-- Hide XML section from browser\n<DOC NUMBER=${i + 1}>\n<DOCFULL> -->\n`;
    o += `<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">${i + 1} of ${n} DOCUMENTS</SPAN></P>\n</DIV>\n`;
    o += i % 3 === 1
      ? `<BR><DIV CLASS="c0"><BR><P CLASS="c1"><IMG SRC="https://www.nexis.example/logo?key=20278" ALT="https://www.nexis.example/logo?key=20278"><BR><SPAN CLASS="c2">${q(a.outlet)}</SPAN></P>\n</DIV>\n`
      : `<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">${q(a.outlet)}</SPAN></P>\n</DIV>\n`;
    const p = parts(a.date);
    const d = pick([`${M.en[p.m]} ${p.d}, ${p.y} ${W.en[p.w]}`, `${M.en[p.m]} ${p.d}, ${p.y} ${W.en[p.w]} 11:21 AM GMT`, `${M.en[p.m]} ${p.d}, ${p.y}, CITY EDITION`], i);
    o += `<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">${d}</SPAN>${i % 3 === 1 ? '<SPAN CLASS="c2">&nbsp;</SPAN>' : ''}</P>\n</DIV>\n`;
    o += `<BR><DIV CLASS="c4"><P CLASS="c5"><SPAN CLASS="c6">${q(a.headline)}</SPAN></P>\n</DIV>\n`;
    if (a.byline) o += f('BYLINE', (i % 2 ? 'By ' : '') + a.byline);
    if (i % 2 === 0) o += f('SECTION', 'FRONT PAGE; Pg. 1');
    o += f('LENGTH', `${words(a)} words`);
    if (i % 3 === 1) o += f('DATELINE', `OSTRICK, ${M.en[p.m]} ${p.d} ${p.y}`);
    o += `<BR><DIV CLASS="c4">` + a.paragraphs.map((t, k) => `<P CLASS="c8"><SPAN CLASS="c2">${k === 0 && i % 2 ? ' ' : ''}${q(one(t))}</SPAN>${(k + i) % 5 === 3 ? '<SPAN CLASS="c2">&nbsp;</SPAN>' : ''}</P>\n`).join('') + `</DIV>\n`;
    o += f('LOAD-DATE', shortDate(later(a.date, 2), 'en')) + f('LANGUAGE', 'ENGLISH') + f('PUBLICATION-TYPE', i % 3 === 1 ? 'Newswire' : 'Newspaper');
    o += `<BR><DIV CLASS="c0"><BR><P CLASS="c1"><SPAN CLASS="c2">Copyright ${p.y} ${q(a.outlet)}<BR>All Rights Reserved</SPAN></P>\n</DIV>\n<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n`;
  });
  return o + '</BODY></HTML>\n';
}

// ---------- (b) Nexis Uni as plain text
function nexisUni(articles) {
  const nb = '\u00a0';
  let o = `User Name: OSTRICK READER\nDate and Time: Saturday, November 21, 2026 7:08:00 PM JST\nJob Number: 79564983\n\nDocuments (${articles.length})\n\n`;
  articles.forEach((a, i) => { o += `${i + 1}. ${one(a.headline)}\nClient/Matter: -None-\nSearch Terms: inquiry council\nSearch Type: Natural Language \nNarrowed by: \n\nContent Type\nNarrowed by\nNews\nSources: ${a.outlet}; Content Type: News\n\n`; });
  articles.forEach((a, i) => {
    const p = parts(a.date);
    o += `\n${one(a.headline)}\n${a.outlet}${i % 3 === 0 && /\.\w+$/.test(a.outlet) ? '.' : ''}\n${M.en[p.m]} ${p.d}, ${p.y} ${W.en[p.w]}${i % 3 === 1 ? ', FINAL EDITION' : ''}\n\n`;
    o += `Copyright ${p.y} ${a.outlet} or its affiliated companies All Rights Reserved\n\n`;
    if (i % 2 === 1) o += `Section:${nb}NEWS; Pg. 1B\n`;
    o += `Length:${nb}${words(a)} words\n`;
    if (a.byline) o += `Byline:${nb}${a.byline}${i % 4 === 2 && host(a.url) ? ', ' + host(a.url) : ''}\n`;
    if (i % 4 === 3) o += `Dateline:${nb}OSTRICK \n`;
    o += `Body\n\n\n${a.paragraphs.map(one).join(i % 2 ? '\n' : '\n\n')}\n\n`;
    if (i % 3 === 2) o += `Graphic\n\n \nPhoto, The harbour on Friday, J. Rusk\n\n`;
    o += `Classification\n\n\nLanguage:${nb}ENGLISH\n\nPublication-Type:${nb}Newspaper\n\nSubject:${nb}CITY GOVERNMENT (93%); INVESTIGATIONS (90%)\n\nGeographic:${nb}UNITED KINGDOM (79%)\n\nLoad-Date:${nb}${shortDate(later(a.date, 1 + i % 2), 'en')}\n\n\nEnd of Document\n\n`;
  });
  return o;
}

// ---------- (c) Factiva HTML
const FC = {
  en: { w: 'words', la: 'English', rights: 'All Rights Reserved.', doc: 'Document', kw: [['Text', 'inquiry or council'], ['Date', '01/04/2017 to 30/04/2017'], ['Source', 'All Sources'], ['Language', 'English']], head: 'Search Summary', res: 'Results Found', ts: ['Timestamp', '19 May 2026 14:52'] },
  de: { w: 'Wörter', la: 'Englisch', rights: 'Alle Rechte vorbehalten.', doc: 'Dokument', kw: [['Text', 'inquiry or council'], ['Datum', '01/04/2017 bis 30/04/2017'], ['Quelle', 'Alle Quellen'], ['Sprache', 'Deutsch Oder Englisch']], head: 'Zusammenfassung der Suche', res: 'Gefundene Ergebnisse', ts: ['Zeitstempel', '19 Mai 2026 14:52'] },
  fr: { w: 'mots', la: 'Anglais', rights: 'Tous droits réservés.', doc: 'Document', kw: [['Texte', 'inquiry or council'], ['Date', '01/04/2017 à 30/04/2017'], ['Source', 'Toutes les sources'], ['Langue', 'Anglais']], head: 'Résumé de la recherche', res: 'Résultats', ts: ['Horodatage', '19 mai 2026 14:52'] },
};
const code = s => (s.replace(/[^A-Za-z]/g, '').toUpperCase() + 'XXXXX').slice(0, 5);
const accession = (a, i) => `${code(a.outlet)}0000${iso(a.date).replace(/-/g, '')}ed41000${String(i + 1).padStart(2, '0')}`;
function bold(html, i) { // a search hit, as Factiva marks it
  let k = 0;
  return html.replace(/(?<![&\w#;])[A-Za-z]{7,}(?![\w;])/g, m => (k++ === i % 4 ? `<b>${m}</b>` : m));
}
function factivaHtml(lang, articles) {
  const x = FC[lang];
  let o = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html><head>\n\t<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n\t<title>Factiva</title>\n<style type="text/css">body{margin:0}.article{padding:0 10px}.enHeadline{font-weight:bold;font-size:18px}</style>\n</head>\n<body class=""><div id="navcontainer" class="fcpNavContainer">\n<table width="100%" cellspacing="0" cellpadding="0" border="0">\n<tbody><tr>\n<td class="factivalogo"><h1>Dow Jones Factiva</h1></td>\n<td class="djrlogo" align="right"><span>Dow Jones</span></td>\n</tr>\n</tbody></table>\n</div>\n<form name="PageBaseForm" method="post" action="/hp/printsavews.aspx?pp=Save&amp;hc=Publication" id="PageBaseForm">\n<div><input name="__VIEWSTATE" id="__VIEWSTATE" value="" type="hidden">\n</div>\n<div id="contentWrapper"><div id="contentLeft" class="carryOverOpen">`;
  articles.forEach((a, i) => {
    const p = parts(a.date), id = accession(a, i);
    o += `<span></span><div id="article-${id}" class="article"><div class="article enArticle"><p>\n</p>`;
    if (i % 2 === 0) o += `<div>${pick(['Foreign Desk; 1', 'News', 'Metro'], i >> 1)}</div>\n`;
    const cnt = lang === 'de';
    o += `<div id="hd"><span class="enHeadline${cnt ? ' counted' : ''}">${cnt ? `${i + 1}) ` : ''}${i % 3 === 1 ? bold(esc(a.headline), 1) : esc(a.headline)}${cnt ? '' : '  '}</span>\n</div>`;
    if (a.byline) o += `<div class="author">${lang === 'en' && i % 2 === 0 ? 'By ' : ''}${esc(a.byline)}  </div>`;
    if (i % 5 === 4) o += `<div>Special to ${esc(a.outlet)}</div>\n`;
    o += `<div>${words(a).toLocaleString(lang === 'de' ? 'en' : 'en').replace(/,/g, lang === 'en' ? ',' : '')} ${x.w}</div><div>${p.d} ${M[lang][p.m]} ${p.y}</div>`;
    if (i % 4 === 3) o += `<div>14:07</div>`;
    o += `<div>${esc(a.outlet)}</div><div>${code(a.outlet)}</div>`;
    if (i % 3 === 2) o += `<div>Late Edition - Final</div><div>1</div>`;
    o += `<div>${x.la}</div><div>Copyright ${p.y} ${esc(a.outlet)}.  ${x.rights}  </div>\n<p></p>\n`;
    o += a.paragraphs.map((t, k) => {
      let h = esc(one(t));
      if (k % 3 === 1) h = bold(h, i + k);
      if (lang === 'de') h = h.replace(/(.{60,72}?) /g, '$1 \n'); // soft breaks inside a paragraph, as saved pages have
      return `<p class="articleParagraph enarticleParagraph">${h}${lang === 'de' ? '' : '  '}</p>\n`;
    }).join('');
    if (i % 3 === 0) o += `<p>${esc(a.outlet)}</p>`;
    o += `<p>${x.doc} ${id}</p></div></div><br>`;
  });
  const rows = [...x.kw, [x.res, String(articles.length)], x.ts].map(([k, v]) => `<tr><td class="label" valign="top">${k}</td><td>${v}</td></tr>`).join('');
  return o + `<div class="searchSummary"><div class="header">${x.head}</div><table><tbody>${rows}\n</tbody></table></div></div></div><span><div id="pageFooter"><table class="footerBG" width="100%"><tbody><tr><td align="right"><span class="copyright">© 2026 Factiva, Inc. ${x.rights}</span></td></tr></tbody></table></div></span></form>\n</body></html>\n`;
}

// ---------- (d) Factiva field codes
function factivaFields(articles) {
  const out = articles.map((a, i) => {
    const p = parts(a.date), F = [];
    const f = (k, v) => F.push(`${k}\n${v}\n`);
    if (i % 2 === 0) f('SE', 'News');
    f('HD', one(a.headline));
    if (a.byline) f('BY', (i % 2 === 0 ? 'By ' : '') + a.byline);
    if (i % 4 === 1) f('CR', 'Unipress');
    f('WC', `${words(a)} words`);
    f('PD', `${p.d} ${M.en[p.m]} ${p.y}`);
    if (i % 4 === 3) f('ET', '14:07');
    f('SN', a.outlet); f('SC', code(a.outlet));
    if (i % 3 === 2) { f('ED', 'Final'); f('PG', '3'); }
    f('LA', 'English'); f('CY', `Copyright ${p.y} ${a.outlet}. All Rights Reserved. `);
    const k = Math.min(a.paragraphs.length, 1 + i % 2);
    f('LP', a.paragraphs.slice(0, k).map(one).join('\n\n') + ' ');
    if (a.paragraphs.length > k) f('TD', a.paragraphs.slice(k).map(one).join('\n\n') + ' ');
    if (i % 3 === 1) f('ART', 'Photo: The harbour on Friday (J. Rusk)');
    f('NS', 'gcat : Political/General News | gpol : Domestic Politics'); f('RE', 'uk : United Kingdom | eurz : Europe');
    if (i % 2 === 1) f('PUB', `${a.outlet} Ltd`);
    f('AN', `Document ${accession(a, i)}`);
    return F.join('\n');
  });
  return out.join('\n\f\n') + `\n\f\nSearch Summary\n\nText\ninquiry or council\nDate\nAll Dates\nSource\nAll Sources\nResults Found\n${articles.length}\nTimestamp\n21 November 2026 9:14 GMT\n\n© 2026 Factiva, Inc. All rights reserved.\n`;
}

// ---------- (e) ProQuest text
function proquest(articles) {
  const bar = '_'.repeat(60);
  const chunks = articles.map((a, i) => {
    const p = parts(a.date), id = String(433100200 + i * 137);
    const B = [one(a.headline)];
    const inv = n => { const w = n.split(' '); return i % 3 === 1 && w.length === 2 ? `${w[1]}, ${w[0]}` : n; };
    const au = a.byline ? authors(a.byline).map(inv).join('; ') : null;
    if (au) B.push(`Author: ${au}`);
    B.push(`Publication info: ${a.outlet} ; Ostrick [Ostrick] ${String(p.d).padStart(2, '0')} ${M.en[p.m].slice(0, 3)} ${p.y}: A.${1 + i}.`);
    if (i % 2) B.push('Abstract: None available.');
    B.push('Full text: ' + a.paragraphs.map(one).join(i % 3 === 2 ? '\n' : '\n\n'));
    if (i % 4 === 1) B.push('CREDIT: Special correspondent');
    B.push('Subject: Local government; Inquiries', `Title: ${one(a.headline)}`, `Publication title: ${a.outlet}`, `Pages: A.${1 + i}`, `Publication year: ${p.y}`, `Publication date: ${M.en[p.m].slice(0, 3)} ${p.d}, ${p.y}`);
    if (i % 3 === 0) B.push('Dateline: OSTRICK');
    B.push('Section: News', `Publisher: ${a.outlet} Ltd`, 'Place of publication: Ostrick', 'Source type: Newspapers', 'Language of publication: English', 'Document type: News', `ProQuest document ID: ${id}`, `Document URL: https://search.proquest.example/docview/${id}?accountid=14116`, `Copyright: (Copyright ${p.y} ${a.outlet})`, `Last updated: ${iso(later(a.date, 900))}`, 'Database: Newsstand');
    return B.join('\n\n');
  });
  return `Report Information from ProQuest\nNovember 21 2026 09:14\n\n${bar}\n\n${chunks.join(`\n\n${bar}\n\n`)}\n\n${bar}\n\nContact us at: http://www.proquest.example/go/contactsupport\n\nDatabase copyright © 2026 ProQuest LLC. All rights reserved.\n\nTerms and Conditions: http://search.proquest.example/info/termsAndConditions\n`;
}

// ---------- Markdown
const yq = s => '"' + String(s).replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';
const mdEsc = s => one(s).replace(/([\\`*_[\]])/g, '\\$1').replace(/^(#{1,6} |>|[-+] |---)/, '\\$1').replace(/^(\d+)([.)] )/, '$1\\$2');
function mdBody(a, rich) { // rich: a link and a bold word, as clipped pages have; the plain text is unchanged
  return a.paragraphs.map((t, k) => {
    const m = mdEsc(t);
    if (!rich || k % 3 !== 1) return m;
    let done = false;
    return m.replace(/(^|[\s“"‘(])([A-Za-z]{6,})(?=[\s,.])/g, (x, b, w) => { if (done) return x; done = true; return k % 2 ? `${b}[${w}](https://www.example.invalid/topic/${w.toLowerCase()})` : `${b}**${w}**`; });
  });
}
const idx = a => a.headline.length; // single-article layouts: the index is always 0, so vary by the headline's length too
function obsidian(articles) {
  const a = articles[0], i = idx(a);
  const au = authors(a.byline);
  const body = mdBody(a, true);
  if (i % 2) body.splice(1, 0, '![](https://www.example.invalid/images/lead.jpg)');
  return `---\ntitle: ${yq(one(a.headline))}\nsource: ${yq(a.url ?? '')}\nauthor:${au.length ? au.map(n => `\n  - ${yq(`[[${n}]]`)}`).join('') : ''}\npublished: ${iso(a.date)}\ncreated: ${iso(later(a.date, 1 + i % 5))}\ndescription: ${yq(one(a.paragraphs[0]).slice(0, 140))}\ntags:\n  - "clippings"\n---\n${body.join('\n\n')}\n`;
}
function markdownload(articles) {
  const a = articles[0], i = idx(a);
  const t = a.outlet ? `${one(a.headline)}${pick([' - ', ' | ', ' – '], i)}${a.outlet}` : one(a.headline);
  const excerpt = one(a.paragraphs[0]).slice(0, 160);
  return `---\ncreated: ${iso(later(a.date, 400))}T09:14:00 (UTC +08:00)\ntags: [${pick(['', 'news', 'news, local, council'], i)}]\nsource: ${a.url ?? ''}\nauthor: ${a.byline ?? ''}\n---\n\n# ${t}\n\n> ## Excerpt\n> ${excerpt}\n\n---\n${mdBody(a, true).join('\n\n')}\n`;
}
function trafilatura(md, articles) {
  const a = articles[0], i = idx(a);
  const v = s => (i % 2 && /: |^["'[{#&*!|>%@`]| #/.test(s) ? yq(s) : s); // older versions left invalid YAML; newer ones quote
  const L = [`title: ${v(one(a.headline))}`];
  if (a.byline) L.push(`author: ${v(authors(a.byline).join('; '))}`);
  if (a.url) L.push(`url: ${a.url}`, `hostname: ${host(a.url)}`);
  L.push(`description: ${v(one(a.paragraphs[0]).slice(0, 120))}`);
  if (a.outlet) L.push(`sitename: ${v(a.outlet)}`);
  L.push(`date: ${iso(a.date)}`);
  if (i % 3 === 0) L.push(`categories: ['News', 'Local']`, `tags: ['council', "mayor's office"]`);
  if (i % 4 === 1) L.push('fingerprint: 0a1c2b3d4e5f6789');
  const ps = md ? a.paragraphs.map(one) : a.paragraphs.map(one);
  const h = md && i % 3 === 1 ? `# ${one(a.headline)}\n\n` : '';
  return `---\n${L.join('\n')}\n---\n${h}${ps.join(md ? '\n\n' : '\n')}${md ? '' : '\n'}`;
}

// ---------- (l) plain text
function plain(articles) {
  const a = articles[0], i = idx(a), p = parts(a.date);
  const d = pick([`${p.d} ${M.en[p.m]} ${p.y}`, `${M.en[p.m]} ${p.d}, ${p.y}`, iso(a.date), `${W.en[p.w].slice(0, 3)} ${p.d} ${M.en[p.m].slice(0, 3)} ${p.y}`], i);
  const by = a.byline ? `By ${a.byline}\n` : '';
  return `${one(a.headline)}\n${i % 3 === 1 ? '\n' : ''}${by}${d}\n\n${a.paragraphs.map(one).join('\n\n')}\n`;
}

// ---------- (k) saved HTML
const jsonIn = o => JSON.stringify(o).replace(/</g, '\\u003c');
const furniture = {
  top: o => `<header class="site-header"><a class="logo" href="/">${esc(o ?? 'Home')}</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header>`,
  end: `<aside class="related"><h2>Most read</h2><ol><li><a href="#">“No one is above the by-law,” says harbour master</a></li><li><a href="#">Seven things to know before you buy a kayak</a></li></ol></aside><footer><p>© All rights reserved. <a href="#">Privacy policy</a></p></footer><script>window.dataLayer=window.dataLayer||[];dataLayer.push({"p":"<p>x<\\/p>"});</script>`,
};
function page(a, head, meta) {
  const url = a.url;
  return `<!DOCTYPE html>\n${url ? (u => `<!-- saved from url=(${String(u.length).padStart(4, '0')})${u} -->\n`)(url.replace(/--/g, '%2D%2D')) : ''}<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n<title>${esc(one(a.headline))}${a.outlet ? ' | ' + esc(a.outlet) : ''}</title>\n${head}\n<style>.a{color:#111}</style></head><body>\n${furniture.top(a.outlet)}\n<main><article><h1>${esc(one(a.headline))}</h1>${meta}\n<div class="article-body">\n${a.paragraphs.map(p => `<p>${esc(one(p))}</p>`).join('\n')}\n</div></article></main>\n${furniture.end}\n</body></html>\n`;
}
function ldFor(a, i) {
  const au = authors(a.byline);
  const art = { '@type': pick(['NewsArticle', ['NewsArticle'], 'ReportageNewsArticle'], i), headline: one(a.headline), datePublished: pick([iso(a.date), `${iso(a.date)}T12:00:00Z`, `${iso(a.date)}T12:00:00.000+00:00`], i), dateModified: `${iso(later(a.date, 1))}T08:00:00Z` };
  if (au.length) art.author = pick([au.map(name => ({ '@type': 'Person', name })), au.length === 1 ? { '@type': 'Person', name: au[0] } : au.map(name => ({ '@type': 'Person', name }))], i);
  if (a.outlet) art.publisher = { '@type': 'Organization', name: a.outlet };
  if (a.url) art.mainEntityOfPage = i % 2 ? a.url : { '@type': 'WebPage', '@id': a.url };
  return i % 4 === 3 ? { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: a.outlet ?? 'News' }, art] } : { '@context': 'https://schema.org', ...art };
}
function htmlLd(a, i = idx(a)) {
  const p = parts(a.date);
  return page(a, `${a.url ? `<link rel="canonical" href="${escA(a.url)}">\n` : ''}<script type="application/ld+json">${jsonIn(ldFor(a, i))}</script>`,
    `<div class="byline">${a.byline ? `By ${esc(a.byline)} · ` : ''}${p.d} ${M.en[p.m]} ${p.y}</div>`);
}
function htmlOg(articles) {
  const a = articles[0], i = idx(a);
  const m = (k, v, attr = 'property') => `<meta ${attr}="${k}" content="${escA(v)}">`;
  const L = [m('og:type', 'article'), m('og:title', one(a.headline)), m('article:published_time', pick([iso(a.date), `${iso(a.date)}T12:00:00+00:00`, `${iso(a.date)}T12:00:00Z`], i)), m('article:modified_time', `${iso(later(a.date, 2))}T08:00:00Z`)];
  if (a.outlet) L.push(m('og:site_name', a.outlet));
  if (a.url) L.push(m('og:url', a.url));
  if (a.byline) L.push(m('author', a.byline, 'name'));
  L.push(m('og:description', one(a.paragraphs[0]).slice(0, 120)));
  return page(a, L.join('\n'), a.byline && i % 2 ? `<p class="author">By ${esc(a.byline)}</p>` : '');
}

const c = (headline, outlet, date, byline, url) => ({ headline: !!headline, outlet: !!outlet, date: !!date, byline: !!byline, url: !!url });
export const wrappers = [
  ...['en', 'de', 'fr'].map(l => ({ name: `nexis-classic-txt-${l}`, extension: 'txt', one: false, carries: c(1, 1, 1, 1, 0), wrap: as => nexisTxt(l, as) })),
  { name: 'nexis-classic-html', extension: 'html', one: false, carries: c(1, 1, 1, 1, 0), wrap: nexisHtml },
  { name: 'nexis-uni-txt', extension: 'txt', one: false, carries: c(1, 1, 1, 1, 0), wrap: nexisUni },
  ...['en', 'de', 'fr'].map(l => ({ name: `factiva-html-${l}`, extension: 'html', one: false, carries: c(1, 1, 1, 1, 0), wrap: as => factivaHtml(l, as) })),
  { name: 'factiva-fields-txt', extension: 'txt', one: false, carries: c(1, 1, 1, 1, 0), wrap: factivaFields },
  { name: 'proquest-txt', extension: 'txt', one: false, carries: c(1, 1, 1, 1, 0), wrap: proquest },
  { name: 'obsidian-clipper-md', extension: 'md', one: true, carries: c(1, 0, 1, 1, 1), wrap: obsidian },
  { name: 'markdownload-md', extension: 'md', one: true, carries: c(1, 1, 0, 1, 1), wrap: markdownload },
  { name: 'trafilatura-md', extension: 'md', one: true, carries: c(1, 1, 1, 1, 1), wrap: as => trafilatura(true, as) },
  { name: 'trafilatura-txt', extension: 'txt', one: true, carries: c(1, 1, 1, 1, 1), wrap: as => trafilatura(false, as) },
  { name: 'plain-txt', extension: 'txt', one: true, carries: c(1, 0, 1, 1, 0), wrap: plain },
  { name: 'html-jsonld', extension: 'html', one: true, carries: c(1, 1, 1, 1, 1), wrap: as => htmlLd(as[0]) },
  { name: 'html-opengraph', extension: 'html', one: true, carries: c(1, 1, 1, 1, 1), wrap: htmlOg },
];
