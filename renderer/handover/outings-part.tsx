import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Handover } from "../../domain/handover/handover.ts";
import type { LogPerson } from "../../domain/shift/log-entry.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { Who } from "../shift/log-book/log-entry-text.tsx";
import { EmptyCard } from "./empty-card.tsx";
import { useOutingText } from "./use-outing-text.ts";

type Out = Handover["out"][number];

/** Who is not in the house, and who should be. */
export function OutingsPart({ page }: { readonly page: Handover }) {
  const { t } = useTranslation("handover");
  const { textOf } = useNames();
  const { detailOf } = useOutingText(page, textOf);
  if (page.out.length === 0) return <EmptyCard title={t("out")}>{t("outNone")}</EmptyCard>;
  return (
    <Card title={t("out")} aside={page.out.reduce((sum, one) => sum + peopleOf(one).length, 0)}>
      <Rows>
        {page.out.map((one) => (
          <Row
            key={keyOf(one)}
            leading={<StatusShape tone={toneOf(one)} />}
            title={<Names people={peopleOf(one)} />}
            detail={detailOf(one)}
            {...(one.why === "looked-for"
              ? {
                  trailing: (
                    <LinkButton href={paths.search(one.searchId)} size="small">
                      {t("steps")}
                    </LinkButton>
                  ),
                }
              : {})}
          />
        ))}
      </Rows>
    </Card>
  );
}

export function Names({ people }: { readonly people: readonly LogPerson[] }) {
  return people.map((person, place) => (
    <Fragment key={person.id}>
      {place === 0 ? null : ", "}
      <Who person={person} />
    </Fragment>
  ));
}

export const peopleOf = (out: Out): readonly LogPerson[] =>
  out.why === "pass" ? out.pass.people : [out.person];

const keyOf = (out: Out): string => (out.why === "pass" ? out.pass.id : out.person.id);

function toneOf(out: Out): "bad" | "warn" | "info" {
  switch (out.why) {
    case "looked-for":
      return "bad";
    case "pass":
      return toneOfStage[out.pass.stage];
    case "appointment":
      return toneOfStage[out.stage];
    case "counted":
      return out.state === "absent" ? "bad" : "info";
  }
}

const toneOfStage = { out: "info", late: "warn", alarm: "bad" } as const;
