export { decide } from './decide.ts';
export { plan } from './plan.ts';
export { settle, type Settled } from './settle.ts';
export { type Rehearsed, rehearseDue, rehearseRun } from './rehearse.ts';
export { outlook, type Outlook } from './outlook.ts';
export { fold } from './fold.ts';
export { perform, personDid, type PersonAct } from './model.ts';
export { parseLedger } from './ledger.ts';
export { writeBody } from './details.ts';
