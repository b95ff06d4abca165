import { useTranslation } from "react-i18next";
import type { Whose } from "../../../domain/safety/stranger.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { TextLink } from "../../ui/links.tsx";
import styles from "./stranger.module.css";

/** The people it is about, each with a link to their safety card. Loaded only on demand. */
export function BarredForWhom({ whose }: { readonly whose: Whose }) {
  const { t } = useTranslation("stranger");
  const { nameOf } = useNames();
  const answer = useProcedure("stranger.forWhom", whose);
  return (
    <QueryBoundary answer={answer} lines={1}>
      {({ people, withoutFile }) => (
        <ul className={styles["whom"]} aria-label={t("whom")}>
          {people.map((person) => (
            <li key={person.id}>
              <TextLink href={paths.personSafety(person.id)}>{nameOf(person)}</TextLink>
            </li>
          ))}
          {withoutFile === 0 ? null : <li>{t("withoutFile", { count: withoutFile })}</li>}
        </ul>
      )}
    </QueryBoundary>
  );
}
