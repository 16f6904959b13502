/** The lines above a letter that say who sent it, when, to whom and about what, as e-mail programmes write them: "Von: …", "**Sent:** …". Pure. */

/** The names of these lines. Outlook, Apple Mail, Thunderbird and Lotus Notes write them in the language of whoever answers. */
const NAMES = {
  from: `from|von|de|da|van|från|fra|od|lähettäjä|feladó|kimden|gönderen|από|от|от кого|від|від кого|отправитель|šalje|expeditorul|de la|saatja|
    mittente|nadawca|absender|afzender|afsender|avsender|avsändare|发件人|寄件者|寄件人|發件人|差出人|送信者|보낸 사람|מאת|من`,
  date: `sent|date|gesendet|datum|envoyé|fecha|enviado|enviado el|enviado em|enviada em|inviato|data|verzonden|skickat|sendt|wysłano|odesláno|
    odoslané|отправлено|дата|надіслано|lähetetty|päivämäärä|elküldve|dátum|gönderildi|gönderme tarihi|tarih|στάλθηκε|ημερομηνία|发送时间|
    发送日期|日期|寄件日期|傳送時間|送信日時|日付|日時|보낸 날짜|날짜|נשלח|تاريخ`,
  to: `to|an|à|a|para|aan|till|til|do|komu|adresat|prima|címzett|кому|vastaanottaja|kime|προς|destinatarul|收件人|收件者|宛先|받는 사람|אל|إلى`,
  subject: `subject|betreff|objet|sujet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|předmět|predmet|тема|aihe|tárgy|konu|θέμα|subiect|
    subiectul|naslov|主题|主旨|主題|件名|제목|נושא|الموضوع`,
};
const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split('|').map((name) => [name.trim(), kind] as const)),
);

/** A name of one to three words, perhaps in bold, then a colon. */
const FIELD = /^[*_]{0,3}(\p{L}[\p{L} -]{0,20})[*_]{0,3} ?[:：]/u;
/** GitHub stars out the addresses in an e-mail. */
export const ADDRESS = /\*\*\*@\*\*\*|<[^<>@\s]{1,64}@[^<>@\s]{1,255}>|\[mailto:/i;
const DAY = /(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d)/;
const TIME = /\p{Nd}[:.h]\p{Nd}\p{Nd}/u;

export const hasDay = (text: string): boolean => DAY.test(text);
/** A day and an hour, as every programme writes above what it repeats, and nobody who says what they saw. */
export const hasInstant = (text: string): boolean => hasDay(text) && TIME.test(text);

/** What such a line is named, in lower case. */
const nameOf = (text: string): string | undefined => FIELD.exec(text)?.[1]?.trim().toLowerCase();

/** More lines than this no head has that tells what it is. */
const MOST_FIELDS = 6;

/** The lines of a head from here on, with a blank line between two of them at the most. */
function fieldsAt(lines: readonly string[], at: number): readonly string[] {
  const fields: string[] = [];
  for (let index = at; fields.length < MOST_FIELDS; index += 1) {
    if (lines[index] === '' && fields.length > 0) index += 1;
    const text = lines[index] ?? '';
    if (!isField(text)) break;
    fields.push(text);
  }
  return fields;
}

export const isField = (text: string): boolean => FIELD.test(text);
const kindOf = (text: string): string | undefined => KINDS.get(nameOf(text) ?? '');
export const isKnownField = (text: string): boolean => kindOf(text) !== undefined;

/**
 * A letter's head. People write such lines themselves ("From: 10:05", "impact: …"), so it has to say who sent the letter and two things more,
 * and have an address or a subject. In a language that has no names here it has all its lines, both addresses, that of the sender first, and an instant.
 */
export function isHead(lines: readonly string[], at: number): boolean {
  const fields = fieldsAt(lines, at);
  const kinds = new Set(fields.map(kindOf).filter((kind) => kind !== undefined));
  const addresses = fields.filter((text) => ADDRESS.test(text));
  if (isKnownField(fields[0] ?? '') && kinds.has('from') && kinds.size >= 3)
    return addresses.length > 0 || kinds.has('subject');
  return fields.length >= 4 && addresses.length >= 2 && addresses[0] === fields[0] && fields.some(hasInstant);
}
