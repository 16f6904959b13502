import { t as loadPolicy } from "./policy2.js";
import { n as replayer, t as mergeReplays } from "./replay.js";
import { n as openPlaces } from "./find-issues2.js";
// src/cli/replay/work.ts
function startWork({ files, before, after }) {
	const { nothing, one } = replayer(before && load(before), load(after));
	const read = openPlaces(files);
	const merge = (parts) => mergeReplays(nothing, parts);
	return {
		merge,
		batch: (places) => merge(places.map((place) => {
			const { issue, at } = read.at(place);
			return one(issue, at);
		})),
		close: () => read.close()
	};
}
function load({ text, file }) {
	const loaded = loadPolicy(text, file);
	if (!loaded.ok) throw new Error(`${file} is not valid any more`);
	return loaded.value;
}
export { startWork as t };
