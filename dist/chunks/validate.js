export { i as auditLean, a as loadLean, o as validatePolicy } from "./policy.js";
