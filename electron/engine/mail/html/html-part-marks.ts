// Knows the elements by which mail programs mark quotes, what introduces them, and signatures, from names that are dropped
// when the HTML is made safe. The window folds what is marked.

/** `rest`: from here to the end everything is quoted. `own`: looks like a quote and is what the sender wrote. */
export type PartMark = 'quote' | 'attribution' | 'rest' | 'signature' | 'own';

type Attributes = Readonly<Record<string, string>>;

const quoteClasses =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|gmail_extra|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|front-blockquote|__emailQuote|mb_quote|gmx_quote|WordSection1Quote|moz-reply-container|hm_quote|sh-quoted-content|missive_quote|AppleOriginalContents|ydp[\da-f]+yahoo_quoted)(?:\s|$)/i;
const attributionClasses = /(?:^|\s)(?:gmail_attr|moz-cite-prefix|AppleAttribution|qtdSeparateBR)(?:\s|$)/i;
const signatureClasses =
  /(?:^|\s)(?:gmail_signature|moz-signature|AppleMailSignature|protonmail_signature_block|yahoo_signature|ydp[\da-f]+signature|tutanota_signature|front-signature|missive_signature|hm_signature|-x-evo-signature-wrapper|signature_block)(?:\s|$)/i;
const forwardClasses = /(?:^|\s)(?:moz-forward-container|gmail_forward)(?:\s|$)/i;
const restIds =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|stopSpelling|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|zwchr|reply-intro|isReplyContent|replySplit)$/i;
const quoteIds = /^(?:x_)*(?:yahoo_quoted_\d+|blockquote_zmail|qt|isForwardContent|oriMsgHtmlSeperator|quoted-text)$/i;
const signatureIds =
  /^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|lineBreakAtBeginningOfSignature|sig\d{4,12}|signature|Zm-_Id_-Sgn)$/i;
/** The line that Outlook draws above the header of the mail it answers. */
const outlookLine = /border:\s*none;\s*border-top:\s*solid\s+#?(?:E1E1E1|B5C4DF|CCCCCC|windowtext)/i;

export function partMark(tag: string, attributes: Attributes): PartMark | null {
  const classes = (attributes.class ?? '').slice(0, 500);
  const id = (attributes.id ?? '').slice(0, 100);
  if (forwardClasses.test(classes)) return 'own';
  if (attributionClasses.test(classes)) return 'attribution';
  if (signatureClasses.test(classes) || signatureIds.test(id)) return 'signature';
  if (restIds.test(id) || attributes['data-marker'] === '__QUOTED_TEXT__') return 'rest';
  if (quoteClasses.test(classes) || quoteIds.test(id) || (tag === 'div' && attributes.name === 'quote')) return 'quote';
  if (tag === 'blockquote') {
    if (/^cite$/i.test(attributes.type ?? '') || attributes.cite !== undefined) return 'quote';
    // How Gmail's button writes an indented paragraph.
    if (
      /border:\s*none/i.test(attributes.style ?? '') &&
      /margin:\s*0\S*\s+0\S*\s+0\S*\s+\d+px/i.test(attributes.style ?? '')
    )
      return 'own';
  }
  return tag === 'div' && outlookLine.test((attributes.style ?? '').slice(0, 500)) ? 'rest' : null;
}
