/** Is an answer by e-mail the notice of somebody who is away, sent by their mail programme? Pure. */

/** It says so itself. */
const AUTOMATIC =
  /this is an auto(?:matic|mated) (?:e-?mail |out[ -]of[ -]office )?(?:reply|response|message)|automatic reply|auto-?reply|auto-?responder|automatische (?:antwort|abwesenheitsnotiz)|abwesenheits(?:notiz|nachricht)|réponse automatique|message d['’]absence|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|automatyczna odpowiedź|autosvar|автоответ|自动回复|自動回覆|自動返信/iu;
/** Its sender is away, and nobody else … */
const AWAY = [
  /(?:^|(?<!\p{L})i(?:['’]m| am| will be) )(?:currently |presently |now )?(?:out[ -]of[ -](?:the |my )?office|on (?:annual |parental |maternity |paternity |sick |medical )?leave|on (?:vacation|holidays?))/iu,
  /(?<!\p{L})(?:ich bin|bin ich) (?:[^.!?]|(?<=\d)\.){0,40}(?:nicht im (?:büro|haus)|außer haus|abwesend|im urlaub|nicht erreichbar)/iu,
  /(?<!\p{L})je (?:suis|serai) [^.!?]{0,40}(?:absent|en congé|en vacances)/iu,
  /(?<!\p{L})(?:estoy|estaré) [^.!?]{0,40}(?:fuera de la oficina|ausente|de vacaciones)/iu,
  /(?<!\p{L})(?:sono|sarò) [^.!?]{0,40}(?:fuori (?:sede|ufficio)|assente|in ferie)/iu,
  /(?<!\p{L})(?:estou|estarei) [^.!?]{0,40}(?:fora do escritório|ausente|de férias)/iu,
  /(?<!\p{L})(?:ik ben|ben ik) [^.!?]{0,40}(?:afwezig|niet op kantoor|(?:met|op) vakantie)/iu,
];
/** … and says until when, or whom to ask. Whoever is away and answers all the same says what they do. */
const UNTIL =
  /(?<!\p{L})(?:until|till|through|returning|(?:will|shall) (?:be back|return|respond|reply)|back (?:on|in)|(?:limited|no) access|bis|wieder|zurück|jusqu|retour|hasta|regres|fino a|rientr|até|retorn|tot|terug)/iu;

/** A command is a person's, whatever stands beside it. */
export function isAutomaticReply(text: string): boolean {
  if (text.split('\n').some((line) => line.trim().startsWith('/'))) return false;
  const words = text.normalize('NFC').replaceAll(/\s/g, ' ').trim();
  return AUTOMATIC.test(words) || (UNTIL.test(words) && AWAY.some((pattern) => pattern.test(words)));
}
