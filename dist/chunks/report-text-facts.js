const require_policy_validation = require("./policy-validation.js");
// src/report/text/facts.ts
function factWithValue(path, value) {
	return `${path} = ${typeof value === "number" && value >= 0 && require_policy_validation.isMinutes(path) ? require_policy_validation.formatDuration(Math.round(value * 60)) : require_policy_validation.describeValue(value)}`;
}
const factsWithValues = (facts) => Object.entries(facts).flatMap(([group, value]) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).map(([name, one]) => factWithValue(`${group}.${name}`, one)) : [factWithValue(group, value)]);
Object.defineProperty(exports, "factWithValue", {
	enumerable: true,
	get: function() {
		return factWithValue;
	}
});
Object.defineProperty(exports, "factsWithValues", {
	enumerable: true,
	get: function() {
		return factsWithValues;
	}
});
