/** What an answer by e-mail says itself, without the letter that it answers: an e-mail programme may repeat that below it, unquoted. Pure. */

/** "-----Original Message-----", "---------- Forwarded message ---------", in any language. */
const DIVIDER = /^-{3,} ?[^\s-][^-]{2,60}-{3,}$/;
/** The rule that Outlook draws above the letter. */
const RULE = /^_{10,}$/;
/** What a mail's signature stands below. */
const SIGNATURE = '--';

/** A line of a letter's head, in any language: "Von: …", "**Sent:** …", "De : …". */
const HEAD = /^[*_]{0,2}\p{L}[\p{L} -]{1,20}[*_]{0,2}\s?[:：][*_]{0,2}(?:\s|$)/u;
const FROM =
  /^[*_]{0,2}(?:from|von|de|da|van|från|fra|od|lähettäjä|feladó|kimden|gönderen|από|от|від|发件人|寄件者|差出人|보낸 사람)[*_]{0,2}\s?[:：]/iu;
/** GitHub stars out the addresses in an e-mail. */
const ADDRESS = /\*\*\*@\*\*\*|<[^<>@\s]+@[^<>@\s]+>|\[mailto:/i;

/** How an introduction begins and what it says, where it names no address: "On Mon, 23 Nov 2026 at 10:05, … wrote:". */
const DATED = /^(?:on|am|le|el|il|op|em|den|dne|dnia|w dniu|в|pada)\s(?=.*\d)/iu;
const WROTE =
  /(?<!\p{L})(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|geschreven|escreveu|skrev|napsal|napisał|пишет|menulis)(?!\p{L})/iu;

/** So many lines an introduction may take, as mails are folded after some 76 characters. */
const FOLDED = 3;

/**
 * The text above the letter that it answers. GitHub keeps what a mail programme sends, and in the letter stand the commands that it offers:
 * they are not the sender's. Quotes below an introduction stay, as answers may stand between them.
 */
export function withoutMailHistory(body: string): string {
  const lines = body.split(/\r\n|\r|\n/);
  const texts = lines.map((line) => line.replaceAll('\u00A0', ' ').trim());
  const end = texts.findIndex((_, at) => beginsHistory(texts, at));
  return end === -1 ? body : lines.slice(0, end).join('\n');
}

function beginsHistory(lines: readonly string[], at: number): boolean {
  const text = lines[at] ?? '';
  return DIVIDER.test(text) || RULE.test(text) || text === SIGNATURE || isHead(lines, at) || isUnquoted(lines, at);
}

/** Three lines of a head, of which the first says who sent it or one has an address. */
function isHead(lines: readonly string[], at: number): boolean {
  const head = lines.slice(at, at + 3);
  if (head.length < 3 || !head.every((line) => HEAD.test(line))) return false;
  return FROM.test(head[0] ?? '') || head.some((line) => ADDRESS.test(line));
}

/** An introduction that no quote follows. */
function isUnquoted(lines: readonly string[], at: number): boolean {
  const length = introductionAt(lines, at);
  return (
    length > 0 &&
    !lines
      .slice(at + length)
      .find((line) => line !== '')
      ?.startsWith('>')
  );
}

/** How many lines from here on introduce a letter; 0: they do not. */
function introductionAt(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  if (endsIntroduction(first) && ADDRESS.test(first)) return 1;
  if (first.endsWith('<') && endsIntroduction(lines[at + 1] ?? '')) return 2;
  if (!DATED.test(first)) return 0;
  const length = lines.slice(at, at + FOLDED).findIndex(endsIntroduction) + 1;
  return WROTE.test(lines.slice(at, at + length).join(' ')) ? length : 0;
}

const endsIntroduction = (line: string): boolean => /[:：]$/.test(line);
