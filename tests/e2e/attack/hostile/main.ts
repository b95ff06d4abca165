import { code } from "./code.ts";
import { departures } from "./departures.ts";
import { elements } from "./elements.ts";
import { pause, type Attempt } from "./means.ts";
import { power } from "./power.ts";
import { requests } from "./requests.ts";

void attack();

/** Leaves in `window.results` which attempt got somewhere. */
async function attack(): Promise<void> {
  const together = { ...requests, ...elements, ...code, ...power };
  const results = await Promise.all(Object.entries(together).map(outcome));
  for (const departure of Object.entries(departures)) {
    results.push(await outcome(departure));
    await pause(50);
  }
  Object.assign(window, { results: Object.fromEntries(results) });
}

/** An attempt got somewhere if it answers with something other than false or nothing. One that never answers did not. */
async function outcome([name, attempt]: [string, Attempt]): Promise<[string, boolean]> {
  try {
    const answer = await Promise.race([attempt(), pause(2_000)]);
    return [name, answer !== undefined && answer !== false];
  } catch {
    return [name, false];
  }
}
