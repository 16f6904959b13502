const require_policy = require("./policy.js");
const require_replay = require("./replay.js");
const require_find_issues = require("./cli-replay-find-issues.js");
// src/cli/replay/work.ts
function startWork({ files, before, after }) {
	const { nothing, one } = require_replay.replayer(before && load(before), load(after));
	const read = require_find_issues.openPlaces(files);
	const merge = (parts) => require_replay.mergeReplays(nothing, parts);
	return {
		merge,
		batch: (places) => merge(places.map((place) => {
			const { issue, at } = read.at(place);
			return one(issue, at);
		})),
		close: () => read.close()
	};
}
function load([own, ...bases]) {
	const loaded = require_policy.loadPolicy(own?.text ?? "", own?.file ?? "", { bases });
	if (!loaded.ok) throw new Error(`${own?.file} is not valid any more`);
	return loaded.value;
}
Object.defineProperty(exports, "startWork", {
	enumerable: true,
	get: function() {
		return startWork;
	}
});
