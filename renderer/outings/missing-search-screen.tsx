import { useTranslation } from "react-i18next";
import type { SearchView, MissingStep } from "../../domain/outings/missing-person-search.ts";
import { SearchId } from "../../domain/outings/outing.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { classes } from "../ui/classes.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { MissingPersonDescription } from "./missing-person-description.tsx";
import { EndMissingSearch } from "./end-missing-search.tsx";
import styles from "./outings.module.css";
import { SafetyCardInSearch } from "./safety-card-in-search.tsx";
import { languageFrom } from "../lib/texts/i18n.ts";

/** The search for a missing resident: what is done, in which order, by whom and when. */
export function MissingSearchScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation("out");
  const parsed = SearchId.safeParse(id);
  if (!parsed.success)
    return (
      <Page title={t("searchGone")} back={{ href: paths.out, label: t("toOut") }}>
        <EmptyState title={t("searchGone")}>{t("searchGoneText")}</EmptyState>
      </Page>
    );
  return <Search id={parsed.data} />;
}

function Search({ id }: { readonly id: SearchId }) {
  const search = useProcedure("missing.view", { id }, { followsClock: true });
  return <QueryBoundary answer={search}>{(value) => <SearchPage search={value} />}</QueryBoundary>;
}

function SearchPage({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const { ended } = search;
  const done = search.steps.filter((step) => step.done !== null).length;
  return (
    <Page
      title={t(ended === null ? "searchTitle" : "searchTitleEnded", {
        name: nameOf(search.person),
      })}
      under={t("searchUnder", {
        when: dates.moment(search.openedAt, zone),
        name: search.openedBy,
        done,
        all: search.steps.length,
      })}
      back={{ href: paths.out, label: t("toOut") }}
      actions={ended === null ? <EndMissingSearch search={search} /> : undefined}
    >
      <div className={styles["stack"]}>
        {ended === null ? (
          <StillCounted search={search} />
        ) : (
          <Notice
            tone={ended.as === "back" ? "ok" : "info"}
            title={t(`ended.${ended.as}`, {
              when: dates.moment(ended.at, zone),
              name: ended.byName,
            })}
          >
            {t("endedText")}
          </Notice>
        )}
        <div className={styles["columns"]}>
          <Steps search={search} />
          <div className={styles["column"]}>
            <SafetyCardInSearch search={search} />
            <MissingPersonDescription search={search} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** The headcount of tonight was closed while the person was believed to be here. */
function StillCounted({ search: { person } }: { readonly search: SearchView }) {
  const { t } = useTranslation("out");
  const { data: census } = useProcedure("census.view", { night: null }, { followsClock: true });
  const mark = useCommand("census.mark");
  const line = census?.lines.find((one) => one.person.id === person.id);
  if (census === undefined || !census.isWritable || census.closed === null) return null;
  if (line?.state !== "here") return null;
  const { night } = census;
  return (
    <Notice
      tone="warn"
      title={t("countSaysHere")}
      action={
        <Button
          size="small"
          isPending={mark.isPending}
          onPress={() => mark.mutate({ night, personId: person.id, state: "absent" })}
        >
          {t("countNotHere")}
        </Button>
      }
    >
      <RefusalNotice error={mark.error} />
    </Notice>
  );
}

function Steps({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation("out");
  const { dates } = useFormats();
  const zone = useZone();
  const sayStep = useStepWords();
  const tick = useCommand("missing.tick");
  const isOver = search.ended !== null;
  // Ticked at once; name and time follow when the vault has stored them.
  const asked = tick.isPending ? tick.variables : null;
  return (
    <Card title={t("steps")} aside={t("stepsAside")}>
      <RefusalNotice error={tick.error} />
      <ol>
        {search.steps.map((step) => (
          <li key={step.id} className={classes(styles, "step", step.done !== null && "done")}>
            <Checkbox
              label={sayStep(step)}
              isOn={asked?.stepId === step.id ? asked.isDone : step.done !== null}
              isDisabled={isOver}
              onChange={(isDone) => tick.mutate({ id: search.id, stepId: step.id, isDone })}
            />
            {step.done === null ? null : (
              <span className={styles["taken"]}>
                <b>{dates.time(step.done.at, zone)}</b>
                {step.done.byName}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** A step in the user's language. */
function useStepWords(): (step: Pick<MissingStep, "en" | "fr" | "nl">) => string {
  const { i18n } = useTranslation();
  const language = languageFrom(i18n.language);
  return (step) => step[language];
}
