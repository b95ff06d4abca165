import { useRouter, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { PageSlot } from "./page-slot.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

/** What can be told about it: which day, theme or section, or only that there was something. */
type NotFollowed = "day" | "theme" | "section" | "rest";

/** What the address asks and its page does not know. The page is shown without it, and says so. */
export function WhatWasNotFollowed() {
  const { t } = useTranslation("frame");
  const { routesById } = useRouter();
  const asked = useRouterState({
    select: ({ matches }) => {
      const shown = matches.at(-1);
      // The outermost one holds what was asked as it was written.
      const written: Readonly<Record<string, unknown>> = matches[0]?.search ?? {};
      const rule =
        shown === undefined ? undefined : routesById[shown.routeId].options.validateSearch;
      return notFollowed(written, rule).join(" ");
    },
  });
  if (asked === "") return null;
  return (
    <PageSlot>
      <Notice tone="info" isSpoken>
        {kinds
          .filter((kind) => asked.split(" ").includes(kind))
          .map((kind) => (
            <p key={kind}>{t(`notFollowed.${kind}`)}</p>
          ))}
      </Notice>
    </PageSlot>
  );
}

const kinds: readonly NotFollowed[] = ["day", "theme", "section", "rest"];

/** Never what was written itself: it may be anything. */
function notFollowed(
  written: Readonly<Record<string, unknown>>,
  rule: unknown,
): readonly NotFollowed[] {
  const followed = rule instanceof z.ZodObject ? rule.parse(written) : {};
  return Object.keys(written)
    .filter((name) => written[name] !== undefined && followed[name] === undefined)
    .map((name) => kindOf.get(name) ?? "rest");
}

const kindOf: ReadonlyMap<string, NotFollowed> = new Map([
  ["day", "day"],
  ["week", "day"],
  ["part", "theme"],
  ["section", "section"],
]);
