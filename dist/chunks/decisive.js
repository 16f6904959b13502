import { n as truthy } from "./evaluate.js";
// src/logic/decisive.ts
/**
* The parts that decided what an evaluated part gave: of an `and` that is false only the last that was asked, of an `or` that is
* true too; of the others every part did. Pure.
*/
function decisive({ operator, value, parts }) {
	if (operator === "and") return truthy(value) ? parts : parts.slice(-1);
	if (operator === "or") return truthy(value) ? parts.slice(-1) : parts;
	return parts;
}
export { decisive as t };
