import { n as textsIn } from "./callable2.js";
import { _ as fold, a as wakeAfter, c as outlook, d as askedAt, f as turnAfter, g as personDid, h as perform, i as openIssue, l as settle, m as decide, n as silentLadder, o as rehearseDue, p as accountOf, r as sampleBody, s as rehearseRun, t as climb, u as plan, v as parseLedger, y as writeBody } from "./engine.js";
export { accountOf, askedAt, climb, decide, fold, openIssue, outlook, parseLedger, perform, personDid, plan, rehearseDue, rehearseRun, sampleBody, settle, silentLadder, textsIn, turnAfter, wakeAfter, writeBody };
