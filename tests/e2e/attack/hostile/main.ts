import { codeAttempts } from "./code-attempts.ts";
import { navigationAttempts } from "./navigation-attempts.ts";
import { elementAttempts } from "./element-attempts.ts";
import { pause, type Attempt } from "./attempt.ts";
import { permissionAttempts } from "./permission-attempts.ts";
import { networkAttempts } from "./network-attempts.ts";

void attack();

/** Stores in `window.results` which attempts succeeded. */
async function attack(): Promise<void> {
  const together = {
    ...networkAttempts,
    ...elementAttempts,
    ...codeAttempts,
    ...permissionAttempts,
  };
  const results = await Promise.all(Object.entries(together).map(outcome));
  for (const departure of Object.entries(navigationAttempts)) {
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
