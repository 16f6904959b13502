/** The line with which a phone or an e-mail programme names itself below an answer: "Sent from my iPhone". Pure. */

/** Nobody writes so long a one: it is a sentence. */
const MOST_CHARACTERS = 120;
const SENT = [
  /^sent (?:from|via|with|using)/iu,
  /^(?:von meinem|gesendet (?:von|mit|aus|über)|diese (?:nachricht|mail|e-mail) wurde)/iu,
  /^envoyé (?:de|d['’]|depuis|à partir)/iu,
  /^enviado (?:desde|de|do|da|a partir|con|via)/iu,
  /^inviato da/iu,
  /^verzonden (?:vanaf|vanuit|van|met|via)/iu,
  /^(?:skickat från|sendt fra|wysłan[eo] z|отправлено (?:с|из)|发自我的)/iu,
  /(?:から送信|에서 보냄)$/u,
  /^(?:get|télécharger|obtener|obter|ottieni|scarica|download) (?:o )?\[?outlook/iu,
  /^(?:outlook (?:für|voor)|holen sie sich)/iu,
];
const DEVICE =
  /iphone|ipad|(?<!\p{L})ios(?!\p{L})|android|samsung|galaxy|huawei|xiaomi|pixel|blackberry|outlook|yahoo|proton|gmx|web\.de|windows|smartphone|(?:my|mijn) (?:phone|mobile|telefoon)|mobiltelefon|handy|mobile device/iu;
/** Bold, in italics, or a link. */
const MARKED = /^[*_[]{1,3}/;

export function isAdvert(line: string): boolean {
  const text = line.replace(MARKED, '');
  return text.length <= MOST_CHARACTERS && SENT.some((pattern) => pattern.test(text)) && DEVICE.test(text);
}
