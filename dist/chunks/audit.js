export { t as auditPolicy } from "./audit2.js";
