/**
 * The kinds of attack in the public lists (OWASP's filter evasion cheat sheet, DOMPurify's tests), each with what its strings
 * contain. tests/attack-classes.test.ts checks that our strings cover every kind, and that no listed string is of another.
 */
export const ATTACK_CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['script as an element', /<\/?[\s<]*(?:script|scri|scr<|IPT|PT\b)/i],
  ['script as a handler', /[\s/"'`]on[a-z]+\s*(?:=|&#)/i],
  ['script as an address', /j\W*a\W*v\W*a|vbscript|eval\(src\)/i],
  ['an address written in entities', /&#\w+|&(?:colon|Tab|NewLine|lpar|period);/i],
  ['an address written in percent signs or escapes', /%[\da-f]{2}|\\(?:u?00|x)[\da-f]{2}/i],
  ['a document within an address', /(?:data|blob|mhtml|view-source|file):/i],
  ['an address of somebody else', /(?:src|href|action|cite|background|poster)\s*=\s*["']?(?:https?:|httx:|\/\/)|\]\(<?(?:https?:|\/\/)/i], // prettier-ignore
  ['a style that fetches, runs or covers', /<style|style\s*=|expression\(|@import|<link|<font/i],
  ['an element that holds another document', /<(?:i?frame|frameset|object|embed|applet|param|xml|html|bgsound|layer)/i],
  ['a picture, film or sound', /<\/?(?:img|image|video|audio|source|input|picture)/i],
  ['what changes the page itself', /<\/?(?:meta|base|title|body|head|!doctype|isindex|dialog|marquee|header|search)/i],
  ['a form and what belongs to it', /<(?:form|button|input|textarea|select|option|label|keygen|selectedcontent)/i],
  ['a name that shadows one of the page', /\b(?:id|name)\s*=/i],
  ['SVG', /<svg|xlink|<(?:animate|set|use|foreignobject|feImage|stylesheet)/i],
  ['MathML', /<math|<mtext|<annotation-xml/i],
  ['markup that another reading changes', /<(?:noscript|noembed|noframes|xmp|template|plaintext|mglyph|table|desc)/i],
  ['a comment, a section or an instruction', /<!|<\?|\]\]>/],
  [
    'an element or attribute of components',
    /\b(?:is|slot|part|popover\w*|command\w*|inert|shadowroot\w*)\b\s*=?|<\w+-\w/i,
  ],
  ['a tag that is broken or never ends', /<[\w/][^>]*$|<\s*<|<(?![a-z/!?])/i],
  ['an end without a beginning', /^[^<]*<\/[a-z]/i],
  ['markup that a story may hold', /^<(p|b|details|a)\b[^>]*>/i],
  ['an address in angle brackets', /<[a-z]+:[^>]*>/i],
  ['markup of Markdown', /^[`#>~|-]|\]\(|\]\[|\[x\]|\\</],
  ['letters that look like others, or like none', /[^\p{ASCII}]|\p{Cc}/u],
  ['words without markup', /^[^<>]*$/],
]);
