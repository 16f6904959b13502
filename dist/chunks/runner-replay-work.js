const require_policy = require("./policy.js");
const require_replay = require("./replay.js");
const require_places = require("./runner-replay-places.js");
// src/runner/replay/work.ts
function taskOf({ before, after }, files) {
	return {
		before: before && textsOf(before),
		after: textsOf(after),
		files
	};
}
const textsOf = ({ texts, labelsOfOthers }) => ({
	texts,
	labelsOfOthers
});
const startTask = ({ before, after, files }) => startWork(require_replay.replayer(before && load(before), load(after)), files);
function startWork({ nothing, one }, files) {
	const places = require_places.openPlaces(files);
	return {
		batch: (incidents) => require_replay.mergeReplays(nothing, incidents.map((incident) => {
			const { issue, at } = "issue" in incident ? incident : places.at(incident);
			return one(issue, at);
		})),
		close: () => places.close()
	};
}
function load({ texts: [own, ...bases], labelsOfOthers }) {
	const loaded = require_policy.loadPolicy(own?.text ?? "", own?.file ?? "", { bases });
	if (!loaded.ok) throw new Error(`${own?.file} is not valid any more`);
	return {
		...loaded.value,
		labelsOfOthers
	};
}
exports.startTask = startTask;
exports.startWork = startWork;
exports.taskOf = taskOf;
