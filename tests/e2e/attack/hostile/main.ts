import { code } from "./code.ts";
import { departures } from "./departures.ts";
import { elements } from "./elements.ts";
import { pause, type Attempt } from "./means.ts";
import { power } from "./power.ts";
import { requests } from "./requests.ts";

void attack();

/** Stores in `window.results` which attempts succeeded. */
async function attack(): Promise<void> {
  const together = { ...requests, ...elements, ...code, ...power };
  const results = await Promise.all(Object.entries(together).map(outcome));
  for (const departure of Object.entries(departures)) {
    results.push(await outcome(departure));
    await pause(50);
  }
  Object.assign(window, { results: Object.fromEntries(results) });
}

/** An attempt succeeded if it returns something other than false or nothing. One that never returns did not. */
async function outcome([name, attempt]: [string, Attempt]): Promise<[string, boolean]> {
  try {
    const answer = await Promise.race([attempt(), pause(2_000)]);
    return [name, answer !== undefined && answer !== false];
  } catch {
    return [name, false];
  }
}
