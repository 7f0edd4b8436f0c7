import { strict as assert } from 'node:assert';
import { articleOf, fieldsOf, regionsIn } from './check.js';

const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat.';
const SECOND = 'The board has run at a loss since the storm of last winter and owes the yard more than it earns in a season.';

const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe('HTML', () => {
  const cases: [name: string, body: string, regions: string[]][] = [
    ['inline tags and references', `<p>${LEAD}</p><p>&ldquo;We <b>can&rsquo;t</b>\n   <a href="x">wait</a>,&rdquo; she&nbsp;said &mdash; AT&T &lt;too&gt;.</p>`, [`body: ${LEAD}`, 'body: “We can’t wait,” she\u00a0said — AT&T <too>.']],
    ['a quote element', `<p>${LEAD}</p><p><q>We need <q>boats</q></q>, <q>“now”</q></p>`, [`body: ${LEAD}`, 'body: “We need ‘boats’”, “now”']],
    ['line breaks', `<div>${LEAD}<br><br>${SECOND}<br>So it goes.</div>`, [`body: ${LEAD}`, `body: ${SECOND}/So it goes.`]],
    ['unclosed tags', `<p>${LEAD}<p>${SECOND}<ul><li>One item.<li>Two items.</ul>`, [`body: ${LEAD}`, `body: ${SECOND}`, 'body: One item.', 'body: Two items.']],
    ['an article among furniture', `<header><a href="/">Times</a><nav><p>${LEAD} Menu.</p></nav></header><main><article><h1>Ferry to <i>stop</i></h1><p class="dek">Four villages left without a boat.</p><p class="byline">By Jane Doe</p><figure><img><figcaption>The ferry at sea.</figcaption></figure><p>${LEAD}</p><aside><p>${LEAD} Box.</p></aside><div class="related-stories"><p>Bridge plans are late, the mayor said on Tuesday.</p></div><p>${SECOND}</p></article></main><footer><p>${LEAD} Foot.</p></footer>`, ['headline: Ferry to stop', 'standfirst: Four villages left without a boat.', 'boilerplate: By Jane Doe', 'caption: The ferry at sea.', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a page without any such elements', `<table><tr><td><a href="a">News</a><br><a href="b">Sport</a></td><td><h1>Ferry to stop</h1><div><p>${LEAD}</p><p>${SECOND}</p></div></td></tr></table>`, ['headline: Ferry to stop', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a headline above the article body', `<h1>Site name</h1><h1>Ferry to stop</h1><div itemprop="articleBody"><p>${LEAD}</p></div><div class="comments"><p>${SECOND} ${SECOND} First!</p></div>`, ['headline: Ferry to stop', `body: ${LEAD}`]],
    ['a class that speaks of the whole page', `<div class="has-sidebar"><div class="sidebar"><p>Forty letters of a box that nobody wants to read.</p></div><p>${LEAD}</p><p>${SECOND}</p></div>`, [`body: ${LEAD}`, `body: ${SECOND}`]],
    ['what is not shown', `<p>${LEAD} <span class="visually-hidden">Hidden.</span><svg><title>Icon</title><text>no</text></svg><button>Share</button>End.</p><p hidden>${SECOND}</p><p style="display: none">${SECOND}</p>`, [`body: ${LEAD} End.`]],
    ['scripts, styles and comments', `<p>${LEAD}<script>document.write("<p>no</p>")</script><style>p{}</style><!-- <p>no</p> --> End.</p><noscript><p>no</p></noscript>`, [`body: ${LEAD} End.`]],
    ['paragraphs that a paywall marks', `<article><p>${LEAD}</p><p class="paywall">${SECOND}</p></article>`, [`body: ${LEAD}`, `body: ${SECOND}`]],
    ['a page that stands in a form', `<form><table><tr><td class="nav"><a href="/">Home</a></td><td><b>Ferry to stop</b><br><br>${LEAD}<br><br>${SECOND}</td></tr></table></form>`, ['headline: Ferry to stop', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a report behind a cookie window', `<div aria-hidden="true"><article><h1>Ferry to stop</h1><p>${LEAD}</p></article></div><div role="dialog"><p>We and our partners store information on your device, such as cookies.</p></div>`, ['headline: Ferry to stop', `body: ${LEAD}`]],
    ['a body in several pieces, and the writer below it', `<article><h1>Ferry to stop</h1><section itemprop="articleBody"><p>${LEAD}</p><div class="ad-wrapper"><p>Buy a boat today and get another one for nothing at all.</p></div><p>${SECOND}</p></section><div><p>Jane Doe reports from Port Hale. She has been with the paper for ten years.</p></div></article>`, ['headline: Ferry to stop', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a live blog', `<main><h1>Ferry live</h1><article><h2>Board meets</h2><p>${LEAD}</p></article><article><p>${SECOND}</p></article></main>`, ['headline: Ferry live', 'standfirst: Board meets', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a pull quote', `<article><p>${LEAD}</p><aside class="pullquote">leaving four villages without a boat</aside><p>${SECOND}</p></article>`, [`body: ${LEAD}`, 'pullquote: leaving four villages without a boat', `body: ${SECOND}`]],
    ['a picture and its words in a box without names', `<div id="story"><h1>Ferry to stop</h1><p>${LEAD}</p><div><img src="a"><br><small>“Mind the step,” she says</small></div><p>${SECOND}</p></div>`, ['headline: Ferry to stop', `body: ${LEAD}`, 'caption: “Mind the step,” she says', `body: ${SECOND}`]],
    ['a picture in a paragraph', `<p><img src="a">${LEAD}</p><p>${SECOND}</p>`, [`body: ${LEAD}`, `body: ${SECOND}`]],
    ['a post of somebody else in the report', `<article><h1>Ferry to stop</h1><p>${LEAD}</p><blockquote class="twitter-tweet"><p>We will not wait.</p></blockquote><p>${SECOND}</p></article>`, ['headline: Ferry to stop', `body: ${LEAD}`, 'caption: We will not wait.', `body: ${SECOND}`]],
    ['teasers that are articles', `<article class="card"><h3>Bridge</h3><p>${SECOND} ${SECOND}</p></article><div><h1>Ferry to stop</h1><p>${LEAD}</p></div><article class="card"><h3>Board</h3><p>${SECOND} ${SECOND}</p></article>`, ['headline: Ferry to stop', `body: ${LEAD}`]],
    ['headline, date and byline as lines of one block', `<table><tr><td><font><b>Ferry to stop</b></font><br>Thursday, 12 March 2026<br>By Jane Doe<br><br>${LEAD}<br><br>${SECOND}</td><td>Bridge plans of the board in full, with a map</td></tr></table>`, ['headline: Ferry to stop', 'boilerplate: Thursday, 12 March 2026', 'boilerplate: By Jane Doe', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a section above the headline', `<main><p>The harbour</p><h1>Ferry to stop</h1><p class="excerpt">Four villages without a boat</p><p>${LEAD}</p></main>`, ['boilerplate: The harbour', 'headline: Ferry to stop', 'standfirst: Four villages without a boat', `body: ${LEAD}`]],
    ['boxes that are elements of their own', `<article><h1>Ferry to stop</h1><p>${LEAD}</p><amp-accordion><section><h2>Why?</h2><p>The board owes the yard more than it earns.</p></section></amp-accordion><p>${SECOND}</p></article>`, ['headline: Ferry to stop', `body: ${LEAD}`, `body: ${SECOND}`]],
    ['a pointer to another report', `<p>${LEAD}</p><p>Read more: <a href="x">Bridge late</a></p><p><a href="y">Ferry plans in full</a></p><p>${SECOND}</p>`, [`body: ${LEAD}`, 'boilerplate: Read more: Bridge late', 'boilerplate: Ferry plans in full', `body: ${SECOND}`]],
  ];
  for (const [name, body, regions] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(regionsIn(articleOf(page(body), 'html')), regions));
  }

  const heads: [name: string, head: string, fields: Record<string, string>][] = [
    [
      'JSON-LD',
      '<script type="application/ld+json">{broken</script><script type="application/ld+json">[{"@type":"WebSite"},{"@graph":[{"@type":["NewsArticle"],"headline":"Ferry &amp; board","datePublished":"2026-03-12T09:30:00+0100","author":[{"name":"Jane Doe"},{"name":"https://a.example/jd"},"John Roe"],"publisher":{"name":"The Harbour Times"},"url":"https://harbour.example/a"}]}]</script><meta property="og:title" content="Other">',
      { title: 'Ferry & board (JSON-LD)', outlet: 'The Harbour Times (JSON-LD)', published: '2026-03-12T09:30:00+01:00 (JSON-LD)', byline: 'Jane Doe, John Roe (JSON-LD)', url: 'https://harbour.example/a (JSON-LD)' },
    ],
    [
      'OpenGraph and meta elements',
      '<title>Ferry | Times</title><meta property="og:title" content="Ferry to stop"><meta property="og:site_name" content="Times"><meta property="article:published_time" content="2026-03-12T09:30:00Z"><meta property="article:modified_time" content="2026-04-01"><meta name="author" content="By Jane Doe"><link rel="canonical" href="https://harbour.example/b">',
      { title: 'Ferry to stop (meta og:title)', outlet: 'Times (meta og:site_name)', published: '2026-03-12T09:30:00Z (meta article:published_time)', byline: 'Jane Doe (meta author)', url: 'https://harbour.example/b (canonical link)' },
    ],
    ['a page that a browser saved', '<!-- saved from url=(0026)https://www.harbour.example/a --><title>Ferry &amp; board</title>', { title: 'Ferry & board (title element)', outlet: 'harbour.example (address)', url: 'https://www.harbour.example/a (saved from)' }],
  ];
  const titles: [title: string, url: string, headline: string, outlet: string][] = [
    ['Ferry to stop - for good | Local news | The Harbour Times', 'https://www.harbourtimes.example/a', 'Ferry to stop - for good | Local news', 'The Harbour Times'],
    ['Port Hale News : Ferry to stop', 'https://porthalenews.example/a', 'Ferry to stop', 'Port Hale News'],
    ['Ferry to stop – Who pays?', 'https://www.harbourtimes.example/a', 'Ferry to stop – Who pays?', 'harbourtimes.example'],
    ['Ferry to stop - PHN', 'https://phn.example/a', 'Ferry to stop', 'PHN'],
  ];
  for (const [window, url, title, outlet] of titles) {
    it(`reads the title of a window: ${window}`, () => {
      const article = articleOf(page(`<p>${LEAD}</p>`, `<title>${window}</title><link rel="canonical" href="${url}">`), 'html');
      assert.deepEqual([article.title?.value, article.outlet?.value], [title, outlet]);
    });
  }

  it('takes writer and publisher from the words that are marked as theirs', () => {
    const article = articleOf(page(`<article><h1>Ferry to stop</h1><p>${LEAD}</p><p>${SECOND}</p><div><span itemprop="publisher"><span itemprop="name">The Harbour Times</span></span> · <a rel="author" href="x">Jane Doe</a></div></article><div class="comments"><span itemprop="author">John Roe</span></div>`), 'html');
    assert.deepEqual(fieldsOf(article), { title: 'Ferry to stop (headline)', outlet: 'The Harbour Times (marked as publisher)', byline: 'Jane Doe (marked as author)' });
  });

  for (const [name, head, fields] of heads) {
    it(`reads the fields of ${name}`, () => assert.deepEqual(fieldsOf(articleOf(page(`<p>${LEAD}</p>`, head), 'html')), fields));
  }

  const shown: [name: string, page: string, fields: Record<string, string>][] = [
    ['a page that a web archive keeps', page(`<div id="wm-ipp-base"><p>Please help the archive to keep what is read by so many people.</p></div><h1>Ferry to stop</h1><p>${LEAD}</p><p>${SECOND}</p>`, '<link rel="canonical" href="https://web.archive.org/web/20260313101522/https://www.harbour.example/a">'), { title: 'Ferry to stop (headline)', outlet: 'harbour.example (address)', url: 'https://www.harbour.example/a (canonical link)' }],
    ['a page that SingleFile saved', `<!--\n Page saved with SingleFile \n url: https://www.harbour.example/a \n saved date: Sat Nov 28 2026\n-->${page(`<h1>Ferry to stop</h1><p>${LEAD}</p>`)}`, { title: 'Ferry to stop (headline)', outlet: 'harbour.example (address)', url: 'https://www.harbour.example/a (saved from)' }],
    ['the writer in a line of that name', page(`<div class="ArticleHeader"><h1>Ferry to stop</h1><div class="Header_byline">Jane Doe</div></div><div class="article-body"><p>${LEAD}</p></div>`), { title: 'Ferry to stop (headline)', byline: 'Jane Doe (line of the page)' }],
    ['a site that shows the name of its address', page(`<table><tr><td>Port Hale Wire</td></tr><tr><td><b>Ferry to stop</b><br><br>${LEAD}<br><br>${SECOND}</td></tr></table>`, '<title>Print: Ferry to stop</title><link rel="canonical" href="https://www.porthalewire.example/a">'), { title: 'Ferry to stop (title element)', outlet: 'Port Hale Wire (line of the page, as in its address)', url: 'https://www.porthalewire.example/a (canonical link)' }],
    ['no writer in a heading or in furniture', page(`<h1>Ferry to stop</h1><p>${LEAD}</p><h2>Next Steps</h2><p>${SECOND}</p><div class="author-box related"><p class="author">John Roe</p></div>`), { title: 'Ferry to stop (headline)' }],
  ];
  for (const [name, file, fields] of shown) {
    it(`reads the fields of ${name}`, () => assert.deepEqual(fieldsOf(articleOf(file, 'html')), fields));
  }

  it('leaves a gate out, and keeps the standfirst above a declared body', () => {
    const article = articleOf(page(`<section><h1>Ferry to stop</h1><p class="standfirst">Four villages without a boat</p><div class="article-body"><p>${LEAD}</p></div><div class="c-regwall"><p>Create a free account to read this article and five others.</p></div></section>`), 'html');
    assert.deepEqual(regionsIn(article), ['headline: Ferry to stop', 'standfirst: Four villages without a boat', `body: ${LEAD}`]);
  });

  it('reads date and byline where only the page shows them', () => {
    const article = articleOf(page(`<article><h1>Ferry to stop</h1><p>By Jane Doe</p><time datetime="2026-03-12T09:30:00Z">12 March</time><p>${LEAD}</p></article>`), 'html');
    assert.deepEqual(fieldsOf(article), { title: 'Ferry to stop (headline)', byline: 'Jane Doe (header line)', published: '2026-03-12T09:30:00Z (time element)' });
    assert.deepEqual(article.paragraphs.map((paragraph) => paragraph.region), ['headline', 'boilerplate', 'body']);
  });
});
