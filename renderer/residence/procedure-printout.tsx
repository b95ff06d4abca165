import { useTranslation } from "react-i18next";
import { renewalWindow } from "../../domain/residence/procedure/deadlines.ts";
import { DocumentStep } from "../../domain/residence/procedure/residence-document-names.ts";
import type { ProcedurePrintoutContent as Sheet } from "../../domain/api/printouts.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { usePrintedName } from "../printing/page/use-printed-name.ts";
import css from "./procedure-printout.module.css";

export interface ProcedurePrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** The steps of the residence procedure, for the person to take along: past, current and next. */
export function ProcedurePrintout({ title, sheet }: ProcedurePrintoutProps) {
  const { t } = useTranslation(["paper", "residence"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { asOf, person, endedOn } = sheet;
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["under"]}>
          {t("paper:way.for", { name: nameOf(person), day: dates.long(asOf) })}
        </p>
      </header>
      <ol className={css["steps"]}>
        {DocumentStep.options.map((step) => (
          <Step key={step} step={step} sheet={sheet} />
        ))}
      </ol>
      {endedOn === null ? null : (
        <p className={css["note"]}>{t("paper:way.ended", { day: dates.long(endedOn) })}</p>
      )}
      <p className={css["note"]}>{t("paper:way.help")}</p>
      <p className={css["note"]}>{t("paper:way.keep")}</p>
    </main>
  );
}

function Step({ step, sheet }: { readonly step: DocumentStep; readonly sheet: Sheet }) {
  const { t, i18n } = useTranslation(["paper", "residence"]);
  const { dates } = useFormats();
  const { held, endedOn } = sheet;
  const own = held.findLast((one) => one.step === step);
  const state = stateOf(step, sheet);
  return (
    <li className={css["step"]} data-state={state}>
      <span className={css["mark"]} aria-hidden="true" />
      <div>
        <h2>
          {capitalise(t(`residence:step.${step}`), i18n.language)}{" "}
          <small>{t(`paper:way.state.${state}`)}</small>
        </h2>
        {own === undefined ? null : (
          <p>
            {capitalise(t(`residence:document.${own.kind}`), i18n.language)}
            {" · "}
            {own.until === null
              ? t("paper:way.since", { day: dates.long(own.issuedOn) })
              : t("paper:way.fromTo", {
                  from: dates.long(own.issuedOn),
                  to: dates.long(own.until),
                })}
          </p>
        )}
        {state === "now" && own !== undefined && endedOn === null ? (
          <Now own={own} isPending={sheet.isPending} />
        ) : null}
      </div>
    </li>
  );
}

interface NowProps {
  readonly own: Sheet["held"][number];
  readonly isPending: boolean;
}

/** What to keep in mind about the current document. */
function Now({ own: { until, step, withdrawnOn }, isPending }: NowProps) {
  const { t } = useTranslation("paper");
  const { dates } = useFormats();
  // The end of its validity is shown above: nothing has to be done, and no period begins.
  if (withdrawnOn !== null) return null;
  if (isPending) return <p className={css["now"]}>{t("way.pending")}</p>;
  if (until === null || step === "reflection") return null;
  const { opens, closes } = renewalWindow(until);
  return <p className={css["now"]}>{t("way.window", { days: dates.span(opens, closes) })}</p>;
}

function stateOf(
  step: DocumentStep,
  { held, endedOn }: Sheet,
): "past" | "now" | "ahead" | "skipped" {
  const order = DocumentStep.options;
  const last = held.at(-1);
  const at = last === undefined ? -1 : order.indexOf(last.step);
  if (held.some((one) => one.step === step))
    return last?.step === step && endedOn === null ? "now" : "past";
  return order.indexOf(step) < at ? "skipped" : "ahead";
}
