/** What an answer by e-mail says itself, without the letter that it answers: an e-mail programme may repeat that below it, unquoted. Pure. */
import { isAdvert } from './advert.ts';
import { ADDRESS, hasDay, hasInstant, isField, isHead, isKnownField } from './head.ts';

/** "-----Original Message-----", "---- On Mon, … wrote ----", and what people write themselves: "--- update ---". */
const DIVIDER = /^-{3,} ?[^\s-].{1,200}$/u;
const OF_A_LETTER =
  /(?:original|forwarded|replied) message|(?:original|ursprüngliche|weitergeleitete)[ -]?nachricht|message (?:d['’]origine|original|transféré)|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada|reencaminhada)|(?:oorspronkelijk|doorgestuurd) bericht|原始?邮件/iu;
/** The rule that Outlook draws above the letter. */
const RULE = /^_{20,}$/;

/** How an introduction begins, and its verb, where it names no address: "On Mon, 23 Nov 2026 at 10:05, … wrote:". */
const DATED = /^(?:on|at|am|le|el|il|op|em|den|dne|dnia|w dniu|в|pada|在)\s/iu;
const WROTE =
  /(?:wrote|a écrit|escribió|ha scritto|geschreven|geschrieben|escreveu|napsala?|napsal\(a\)|napisała?|napisał\(a\)|kirjoitti|írta|пишет|написала?|menulis|写道|寫道) ?[:：]$/iu;
const WROTE_BEFORE_WHO = /(?<!\p{L})(?:schrieb|schreef|skrev)(?!\p{L})/iu;

/** So many lines an introduction may take, as mails are folded after some 76 characters, and so long it is then. */
const FOLDED = 3;
const MOST_CHARACTERS = 400;
/** What may stand below the address: "wrote:", "tarihinde şunu yazdı:". */
const MOST_BELOW = 30;

/** What a mail's signature stands below, as mails have it, and as some programmes leave it. */
const SIGNATURE = /^--[ \u00A0]$/;
const FENCE = /^(`{3,}|~{3,})(.*)$/u;
/** What nobody sees; it surrounds words from right to left. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const BLANK = /\u00A0|&nbsp;/g;

/**
 * The text above the letter that it answers. GitHub keeps what a mail programme sends, and in the letter stand the commands that it offers:
 * they are not the sender's, nor is what names the programme or introduces a quote. Quotes below an introduction stay, as answers may stand between them. What stands in
 * a fence is shown, and no letter.
 */
export function withoutMailHistory(body: string): string {
  const lines = body.split(/\r\n|\r|\n/);
  const texts = lines.map((line) => line.replaceAll(BLANK, ' ').replaceAll(UNSEEN, '').normalize('NFC').trim());
  const end = historyIn(lines, texts);
  const introductions = introducing(texts.slice(0, end));
  const own = lines.slice(0, end).map((line, at) => (isAdvert(texts[at] ?? '') || introductions.has(at) ? '' : line));
  return own.length === lines.length && own.every((line, at) => line === lines[at]) ? body : own.join('\n');
}

/** The lines that introduce what is quoted. */
function introducing(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const at of lines.keys()) {
    const end = at + introductionAt(lines, at);
    for (let index = at; index < end; index += 1) found.add(index);
  }
  return found;
}

/** The line with which it begins, or the number of lines where there is none. */
function historyIn(lines: readonly string[], texts: readonly string[]): number {
  const fences = fencesIn(texts);
  for (let at = 0; at < texts.length; at = (fences.get(at) ?? at) + 1)
    if (!fences.has(at) && (beginsHistory(texts, at) || isSignature(lines, texts, at))) return at;
  return lines.length;
}

/** Where each fence begins, and where it ends. One that never ends shows nothing. */
function fencesIn(lines: readonly string[]): ReadonlyMap<number, number> {
  const fences = new Map<number, number>();
  let open: { readonly at: number; readonly mark: string } | null = null;
  for (const [at, line] of lines.entries()) {
    const [, mark = '', rest = ''] = FENCE.exec(line) ?? [];
    if (mark === '') continue;
    if (!open) open = rest.includes('`') ? null : { at, mark };
    else if (mark.startsWith(open.mark) && rest === '') {
      fences.set(open.at, at);
      open = null;
    }
  }
  return fences;
}

function beginsHistory(lines: readonly string[], at: number): boolean {
  const text = lines[at] ?? '';
  // GroupWise: ">>> bot <…> 23.11.2026 10:05 >>>".
  if (text.startsWith('>>>') && text.endsWith('>>>')) return hasInstant(text);
  if (RULE.test(text)) return isField(lines[textBelow(lines, at)] ?? '');
  const length = introductionAt(lines, at);
  const begins = length > 0 || isHead(lines, at) || isDivider(lines, at);
  return begins && !lines[textBelow(lines, at + Math.max(length, 1) - 1)]?.startsWith('>');
}

/** The next line that says something. */
function textBelow(lines: readonly string[], at: number): number {
  let below = at + 1;
  while (lines[below] === '') below += 1;
  return below;
}

/** What names no letter has to have one below it. */
function isDivider(lines: readonly string[], at: number): boolean {
  const text = lines[at] ?? '';
  if (!DIVIDER.test(text) || !text.endsWith('---')) return false;
  const words = text.split('---').find((part) => part.length > 3) ?? '';
  if (OF_A_LETTER.test(text) || isIntroduction(`${words.replace(/^[- ]+/, '').trim()}:`)) return true;
  const below = textBelow(lines, at);
  return isKnownField(lines[below] ?? '') || introductionAt(lines, below) > 0;
}

/** How many lines from here on introduce a letter; 0: they do not. */
function introductionAt(lines: readonly string[], at: number): number {
  const length = lines.slice(at, at + FOLDED).findIndex(endsIntroduction) + 1;
  const parts = lines.slice(at, at + length);
  if (length === 0 || parts.includes('') || !isFolded(parts)) return 0;
  // What stands above an introduction is no part of it.
  return isIntroduction(parts.join(' ')) && introductionAt(lines.slice(at + 1, at + length), 0) === 0 ? length : 0;
}

const endsIntroduction = (line: string): boolean => /[:：]$/.test(line);

/** An address, if any, stands where the introduction ends. */
function isFolded(parts: readonly string[]): boolean {
  const [last = '', above = ''] = parts.toReversed();
  const isBelow = above.endsWith('<') || (ADDRESS.test(above) && last.length <= MOST_BELOW);
  return parts.length === 1 || ADDRESS.test(last) || isBelow || !ADDRESS.test(parts.join(' '));
}

/** People introduce what others said, too, but seldom with day and hour, and in these words. */
function isIntroduction(text: string): boolean {
  if (text.length > MOST_CHARACTERS || /^[/>]/.test(text)) return false;
  if (hasInstant(text) && ADDRESS.test(text)) return true;
  if (!WROTE.test(text) && !WROTE_BEFORE_WHO.test(text)) return false;
  return DATED.test(text) ? hasDay(text) : hasInstant(text);
}

/** Below it nobody writes to others, where they have written something above. `--` below a line makes that a heading. */
function isSignature(lines: readonly string[], texts: readonly string[], at: number): boolean {
  const isBelowBlank = texts[at] === '--' && texts[at - 1] === '';
  return (isBelowBlank || SIGNATURE.test(lines[at] ?? '')) && texts.slice(0, at).some((text) => text !== '');
}
