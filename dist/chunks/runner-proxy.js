const require_policy_validation = require("./policy-validation.js");
// src/runner/proxy.ts
const followProxy = (function followProxy(environment) {
	if (!require_policy_validation.namesProxy(environment)) return;
	process.getBuiltinModule("node:http").setGlobalProxyFromEnv?.(proxiesIn(environment));
});
const LOOPBACK = [
	"localhost",
	"127.0.0.1",
	"::1"
];
function proxiesIn(environment) {
	const past = environment["no_proxy"] || environment["NO_PROXY"];
	return {
		...Object.fromEntries(require_policy_validation.PROXY_NAMES.map((name) => [name, environment[name]])),
		no_proxy: [...LOOPBACK, ...past ? [past] : []].join(",")
	};
}
exports.followProxy = followProxy;
