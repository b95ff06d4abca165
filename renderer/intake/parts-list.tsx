import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import type { IntakeSection, SectionState } from "../../domain/intake/intake.ts";
import { paths } from "../shell/paths.ts";
import { useToday, useZone } from "../lib/dates/today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import { classes } from "../ui/classes.ts";
import styles from "./intake.module.css";

export interface PartsListProps {
  readonly personId: PersonId;
  readonly sections: readonly SectionView[];
  readonly current: IntakeSection;
}

/** The sections in the order they are offered, each with its state. Any of them can come first. */
export function PartsList({ personId, sections, current }: PartsListProps) {
  const { t } = useTranslation("intake");
  const { dates } = useFormats();
  const [today, zone] = [useToday(), useZone()];
  return (
    <nav aria-label={t("partsTitle")}>
      <ol className={styles["parts"]}>
        {sections.map(({ section, state, at, byName }) => (
          <li key={section}>
            <Link
              href={paths.personIntake(personId, section)}
              className={styles["part"] ?? ""}
              {...(section === current ? { "aria-current": "step" as const } : {})}
            >
              <Mark state={state} />
              <span>
                {t(`sections.${section}`)}
                <small>
                  {[
                    t(`states.${state?.kind ?? "open"}`),
                    state === null || at === null
                      ? ""
                      : t("lastBy", {
                          name: byName,
                          when: dates.short(calendarDateOf(at, zone), today),
                        }),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A ring, half full, full with a tick, or crossed out: the text beside it says the same. */
function Mark({ state }: { readonly state: SectionState | null }) {
  const kind = state?.kind ?? "open";
  return (
    <svg className={classes(styles, "mark", kind)} viewBox="0 0 18 18" aria-hidden="true">
      <circle
        cx="9"
        cy="9"
        r="7"
        fill={kind === "done" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.8"
      />
      {kind === "begun" ? <path d="M9 4.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" /> : null}
      {kind === "done" ? (
        <path d="m5.8 9.2 2.3 2.3 4.2-4.6" fill="none" stroke="var(--sheet)" strokeWidth="1.9" />
      ) : null}
      {kind === "not-asked" ? <path d="M5.5 9h7" stroke="currentColor" strokeWidth="1.8" /> : null}
    </svg>
  );
}
