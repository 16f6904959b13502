/**
 * The same as `index.ts` by what comes with Node: a sweep makes a digest for each incident, and this takes a twentieth of the time. It is loaded
 * when the first digest is made, for a start makes none.
 */
export const sha256 = (text: string): string => process.getBuiltinModule('node:crypto').hash('sha256', text, 'hex');
