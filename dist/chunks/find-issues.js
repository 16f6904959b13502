export { t as findIssues } from "./find-issues2.js";
