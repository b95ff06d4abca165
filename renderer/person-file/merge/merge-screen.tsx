import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../domain/people/person.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { PersonSearchResult } from "../../shell/person-search-result.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { MergeForm } from "./merge-form.tsx";
import styles from "./merge.module.css";

/** Finds the other file of the same person, and merges the two. */
export function MergeScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation("merge");
  const { nameOf } = useNames();
  const [other, setOther] = useState<PersonId | null>(null);
  const file = useProcedure("people.view", { id });
  const name = file.data === undefined ? t("theFile") : nameOf(file.data.card);
  return (
    <Page
      title={t("title")}
      under={t("under")}
      back={{ href: paths.personHistory(id), label: name }}
      isNarrow
    >
      <QueryBoundary answer={file}>
        {({ card }) =>
          other === null ? (
            <OtherFile mine={card.id} onChoose={setOther} />
          ) : (
            <MergeForm key={other} pair={[card.id, other]} onBack={() => setOther(null)} />
          )
        }
      </QueryBoundary>
    </Page>
  );
}

interface OtherFileProps {
  readonly mine: PersonId;
  readonly onChoose: (id: PersonId) => void;
}

function OtherFile({ mine, onChoose }: OtherFileProps) {
  const { t } = useTranslation("merge");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const results = useProcedure("people.find", { text }, { isOn: text !== "", keepsPrevious: true });
  const hits = (text === "" ? [] : (results.data?.hits ?? [])).filter(
    ({ card }) => card.id !== mine,
  );
  return (
    <Card title={t("other")} isPadded>
      <TextField
        label={t("search")}
        hint={t("searchHint")}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <ul className={styles["hits"]} aria-label={t("found")}>
        {hits.map((hit) => (
          <li key={hit.card.id} className={styles["hit"]}>
            <PersonSearchResult hit={hit} />
            <Button
              size="small"
              label={t("compareWith", { number: hit.card.number })}
              onPress={() => onChoose(hit.card.id)}
            >
              {t("compare")}
            </Button>
          </li>
        ))}
      </ul>
      {text !== "" && hits.length === 0 && results.data !== undefined ? (
        <p className={styles["quiet"]} role="status">
          {t("nobody")}
        </p>
      ) : null}
    </Card>
  );
}
