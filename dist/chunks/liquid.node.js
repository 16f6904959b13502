import { t as require_liquid_node } from "./liquid.js";
export default require_liquid_node();
export {};
