export { i as coverageOf, t as explainFacts, n as explainIssue, a as issueAt, r as mutationsOf, l as readTests, o as runCase, s as witnessCase, c as witnessPeople } from "./cases.js";
