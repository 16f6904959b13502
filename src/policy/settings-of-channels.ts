/** What is wrong with the settings of a channel, without showing one of them. Pure. */
import { type ChannelTypeFacts, isLoopback, type SettingSchema, variableIn } from '#domain/channel.ts';
import { toPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { didYouMean, likelyName, listNames } from './words.ts';
import { NO_EXPRESSIONS } from './yaml-slips.ts';

/** How an expression of a workflow begins. */
const EXPRESSION = '${{';
const VARIABLE = /^TOCSIN_[A-Z\d_]+$/;

export function checkSettings(
  { type, settings, required, address }: ChannelTypeFacts,
  config: Readonly<Record<string, unknown>>,
  path: string,
): readonly Problem[] {
  const keys = Object.keys(config).filter((key) => key !== 'type');
  // Beside a token the address is that of the service, which everybody may know.
  const hasToken = required.some((set) => !set.includes(address.setting) && set.every((one) => keys.includes(one)));
  const isMeant = ({ code, path: at }: Problem): boolean =>
    !hasToken || address.default === null || code !== 'secret-in-policy' || at !== path + toPointer([address.setting]);
  const problems = keys.flatMap((key) => {
    const schema = Object.hasOwn(settings, key) ? settings[key] : undefined;
    if (schema !== undefined)
      return checkSetting(type, key, schema, config[key], path + toPointer([key])).filter(isMeant);
    const known = Object.keys(settings);
    const args = { type, found: key, nearest: didYouMean(key, known), expected: listNames(known) };
    return [problem('unknown-setting', path, args, { key })];
  });
  const isUnsafe = isUnsafeAddress(config[address.setting]) && config['insecure'] !== true;
  if (isUnsafe) problems.push(problem('unsafe-address', path, { found: address.setting }, { key: address.setting }));
  // A misspelt key is one mistake.
  const keysMeant = keys.map((key) => likelyName(key, Object.keys(settings)) ?? key);
  const isWhole = required.some((set) => set.every((key) => keysMeant.includes(key)));
  if (isWhole) return problems;
  const expected = required.map((set) => set.map((key) => `\`${key}\``).join(' and ')).join(', or ');
  return [...problems, problem('missing-setting', path, { type, expected })];
}

function checkSetting(
  type: string,
  key: string,
  schema: SettingSchema,
  value: unknown,
  path: string,
): readonly Problem[] {
  const expected = `${slipIn(value, schema)}${schema.description}`;
  if (typeof value !== schema.type) return [problem('bad-setting', path, { type, found: key, expected })];
  if (typeof value !== 'string') return [];
  if (value.trim() === '' || value.includes(EXPRESSION))
    return [problem('bad-setting', path, { type, found: key, expected })];
  const name = variableIn(value);
  if (name !== null) {
    return VARIABLE.test(name) ? [] : [problem('refused-variable', path, { found: name })];
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
    return [problem('bad-setting', path, { type, found: key, expected })];
  return schema.secret ? [problem('secret-in-policy', path, { found: key }, { level: 'warning' })] : [];
}

/** What goes wrong most often, as a sentence before what the setting is; empty where it is none of that. */
function slipIn(value: unknown, { type }: SettingSchema): string {
  if (typeof value === 'number' && type === 'string') return 'To YAML it is a number: put it in quotes. ';
  if (typeof value !== 'string' || !value.includes(EXPRESSION)) return '';
  return `${NO_EXPRESSIONS} `;
}

/** Of an address that a variable holds, a run finds it out. */
function isUnsafeAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'http:' || isLoopback(hostname);
}
