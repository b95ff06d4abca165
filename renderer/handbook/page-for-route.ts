import { contentsId } from "./handbook.ts";

/** The page of the handbook about a screen. The most specific route counts. */
export function pageForRoute(pathname: string): string {
  const match = fitting.find(([address]) => address.test(pathname));
  return match?.[1] ?? contentsId;
}

/** The most specific first. */
const fitting: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, "finding-your-way"],
  [/^\/first-run/, "first-run"],
  [/^\/recover/, "recovery-kit"],
  [/^\/restore/, "backups"],
  [/^\/fault/, "worst-day"],
  [/^\/admit/, "at-night"],
  [/^\/house\/(?:timeline|ahead|nights)/, "at-night"],
  [/^\/house\/log|^\/house\/calendar|^\/house\/medicines/, "log-book"],
  [/^\/house\/out/, "out-and-back"],
  [/^\/house\/stranger/, "safety"],
  [/^\/house\/together/, "living-together"],
  [/^\/house\/agreement/, "agreement-and-departure"],
  [/^\/house\/incidents/, "when-it-goes-wrong"],
  [/^\/house/, "at-night"],
  [/^\/people\/referrals/, "a-call-and-an-intake"],
  [/^\/people\/notes/, "sessions"],
  [/^\/people\/[^/]+\/intake/, "a-call-and-an-intake"],
  [/^\/people\/[^/]+\/safety/, "safety"],
  [/^\/people\/[^/]+\/(?:plan|health)/, "plan"],
  [/^\/people\/[^/]+\/sessions?/, "sessions"],
  [/^\/people\/[^/]+\/procedure/, "procedure"],
  [/^\/people\/[^/]+\/legal/, "legal"],
  [/^\/people\/[^/]+\/documents/, "documents"],
  [/^\/people\/[^/]+\/disclosures/, "consents"],
  [/^\/people\/[^/]+\/(?:agreement|departure)/, "agreement-and-departure"],
  [/^\/people\/[^/]+\/history/, "forgetting"],
  [/^\/people/, "people"],
  [/^\/reports/, "reports"],
  [/^\/documents\/dossiers/, "dossiers"],
  [/^\/documents\/letters/, "letters"],
  [/^\/documents/, "documents"],
  [/^\/settings\/(?:me|users|register)/, "colleagues-and-keys"],
  [/^\/settings\/kit/, "recovery-kit"],
  [/^\/settings\/backup/, "backups"],
  [/^\/settings\/forgetting/, "forgetting"],
  [/^\/settings\/guard/, "address-guard"],
  [/^\/settings\/bringIn/, "spreadsheet"],
  [/^\/settings\/letters/, "letters"],
  [/^\/settings\/sheets/, "sheets"],
  [/^\/settings\/lists/, "lists"],
  [/^\/settings\/residence/, "documents"],
  [/^\/settings\/notes/, "sessions"],
  [/^\/settings\/rooms/, "first-run"],
  [/^\/settings\/trace/, "colleagues-and-keys"],
  [/^\/settings\/check/, "this-computer"],
  [/^\/settings\/about/, "updates"],
  [/^\/settings\/centre/, "first-run"],
  [/^\/settings/, "finding-your-way"],
];
