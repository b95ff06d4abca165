import type { Language, Theme } from "../../../domain/core/display-settings.ts";
import { App } from "../../../renderer/app/app.tsx";
import { newRouter } from "../../../renderer/app/router.tsx";
import { newQueryClient } from "../../../renderer/lib/api.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me, today } from "../../helpers/component/invented-house.ts";

export interface InventedAppProps {
  readonly language: Language;
  readonly theme: Theme;
  /** The scene: a usual day, an administrator's first evening, or a trial. */
  readonly scene: string;
}

/** The whole program with demo data. Commands answer but change nothing. */
export function InventedApp({ language, theme, scene }: InventedAppProps) {
  const { call, queries, router } = parts(language, theme, scene);
  return <App call={call} listen={() => () => undefined} queries={queries} router={router} />;
}

let made: ReturnType<typeof make> | null = null;

function parts(language: Language, theme: Theme, scene: string) {
  made ??= make(language, theme, scene);
  return made;
}

function make(language: Language, theme: Theme, scene: string) {
  const isFirst = scene === "first";
  const signedIn = { ...me, language, theme, ...(isFirst ? { roles: ["admin" as const] } : {}) };
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: scene === "demo" ? "demo" : scene === "trial" ? "trial" : "real",
      me: signedIn,
    }),
    "session.me": () => signedIn,
    "today.view": () =>
      isFirst
        ? {
            ...today,
            inHouse: 0,
            free: 16,
            closed: 0,
            recent: [],
            needs: [
              { kind: "setUp", step: "kit" },
              { kind: "setUp", step: "centre" },
              { kind: "awaiting", compartment: "care" },
            ],
          }
        : today,
  });
  return { call, queries: newQueryClient(), router: newRouter() };
}
