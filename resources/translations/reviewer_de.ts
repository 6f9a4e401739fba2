<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>The app takes the analyst&apos;s name from its settings; leave --analyst out.</source>
        <translation>Die App nimmt den Namen des Analysten aus ihren Einstellungen; --analyst weglassen.</translation>
    </message>
    <message>
        <source>The window needs a library that this system lacks ({error}); see the README.</source>
        <translation>Dem Fenster fehlt eine Bibliothek auf diesem System ({error}); siehe README.</translation>
    </message>
    <message>
        <source>short form</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>Akronym</translation>
    </message>
    <message>
        <source>longer form</source>
        <translation>Langform</translation>
    </message>
    <message>
        <source>with a middle name</source>
        <translation>mit zweitem Vornamen</translation>
    </message>
    <message>
        <source>title with name</source>
        <translation>Titel mit Name</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Finding claims</source>
        <translation>Aussagen werden gesucht</translation>
    </message>
    <message>
        <source>description: an apposition says so</source>
        <translation>Beschreibung: laut Apposition</translation>
    </message>
    <message>
        <source>description: it stands before the name as a title</source>
        <translation>Beschreibung: steht als Titel vor dem Namen</translation>
    </message>
    <message>
        <source>description: the age</source>
        <translation>Beschreibung: das Alter</translation>
    </message>
    <message>
        <source>Comparing claims</source>
        <translation>Aussagen werden verglichen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>There is no extractor “{name}”; `reviewer extractors` lists those that are installed.</source>
        <translation>Es gibt keinen Extraktor „{name}“; `reviewer extractors` listet die installierten auf.</translation>
    </message>
    <message>
        <source>{packages} offer an extractor “{name}” each; remove all but one.</source>
        <translation>Mehrere Pakete bieten einen Extraktor „{name}“ an: {packages}; alle bis auf eines entfernen.</translation>
    </message>
    <message>
        <source>The extractor “{name}” of {entry} cannot be loaded ({fault}); update or remove that package.</source>
        <translation>Der Extraktor „{name}“ aus {entry} lässt sich nicht laden ({fault}); dieses Paket aktualisieren oder entfernen.</translation>
    </message>
    <message>
        <source>The extractor “{name}” of {entry} does not keep to the protocol: {lack}.</source>
        <translation>Der Extraktor „{name}“ aus {entry} hält die vorgegebene Schnittstelle nicht ein: {lack}.</translation>
    </message>
    <message>
        <source>a line at the head of articles of “{site}” is taken for page furniture</source>
        <translation>eine Zeile am Anfang von Artikeln von „{site}“ gilt als Seitenbeiwerk</translation>
    </message>
    <message>
        <source>{number} lines at the head of articles of “{site}” are taken for page furniture</source>
        <translation>{number} Zeilen am Anfang von Artikeln von „{site}“ gelten als Seitenbeiwerk</translation>
    </message>
    <message>
        <source>a line in the middle of articles of “{site}” is taken for page furniture</source>
        <translation>eine Zeile in der Mitte von Artikeln von „{site}“ gilt als Seitenbeiwerk</translation>
    </message>
    <message>
        <source>{number} lines in the middle of articles of “{site}” are taken for page furniture</source>
        <translation>{number} Zeilen in der Mitte von Artikeln von „{site}“ gelten als Seitenbeiwerk</translation>
    </message>
    <message>
        <source>a line at the end of articles of “{site}” is taken for page furniture</source>
        <translation>eine Zeile am Ende von Artikeln von „{site}“ gilt als Seitenbeiwerk</translation>
    </message>
    <message>
        <source>{number} lines at the end of articles of “{site}” are taken for page furniture</source>
        <translation>{number} Zeilen am Ende von Artikeln von „{site}“ gelten als Seitenbeiwerk</translation>
    </message>
    <message>
        <source>claims with a figure</source>
        <translation>Aussagen mit einer Zahl</translation>
    </message>
    <message>
        <source>claims with a date</source>
        <translation>Aussagen mit einem Datum</translation>
    </message>
    <message>
        <source>claims with a sum of money or a percentage</source>
        <translation>Aussagen mit einem Geldbetrag oder Prozentwert</translation>
    </message>
    <message>
        <source>claims with two figures</source>
        <translation>Aussagen mit zwei Zahlen</translation>
    </message>
    <message>
        <source>claims that name someone</source>
        <translation>Aussagen, die jemanden nennen</translation>
    </message>
    <message>
        <source>claims that name two</source>
        <translation>Aussagen, die zwei Namen nennen</translation>
    </message>
    <message>
        <source>claims about someone named</source>
        <translation>Aussagen über jemanden mit Namen</translation>
    </message>
    <message>
        <source>claims about “it” or “they”</source>
        <translation>Aussagen über „it“ oder „they“</translation>
    </message>
    <message>
        <source>claims without a subject of their own</source>
        <translation>Aussagen ohne eigenes Subjekt</translation>
    </message>
    <message>
        <source>headlines</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>sub-headings</source>
        <translation>Zwischenüberschriften</translation>
    </message>
    <message>
        <source>items of a list</source>
        <translation>Listenpunkte</translation>
    </message>
    <message>
        <source>quoted words</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>claims in the first person</source>
        <translation>Aussagen in der ersten Person</translation>
    </message>
    <message>
        <source>claims that say “we”</source>
        <translation>Aussagen mit „we“</translation>
    </message>
    <message>
        <source>claims that address the reader</source>
        <translation>Aussagen, die sich an die Leserschaft wenden</translation>
    </message>
    <message>
        <source>denials</source>
        <translation>Verneinungen</translation>
    </message>
    <message>
        <source>claims about someone&apos;s role</source>
        <translation>Aussagen über die Rolle einer Person</translation>
    </message>
    <message>
        <source>claims with a word of opinion</source>
        <translation>Aussagen mit einem wertenden Wort</translation>
    </message>
    <message>
        <source>vague claims</source>
        <translation>vage Aussagen</translation>
    </message>
    <message>
        <source>claims that are attributed to someone</source>
        <translation>Aussagen, die jemandem zugeschrieben werden</translation>
    </message>
    <message>
        <source>claims that tell what someone said</source>
        <translation>Aussagen, die wiedergeben, was jemand gesagt hat</translation>
    </message>
    <message>
        <source>claims in the present tense</source>
        <translation>Aussagen im Präsens</translation>
    </message>
    <message>
        <source>claims in the past tense</source>
        <translation>Aussagen in der Vergangenheit</translation>
    </message>
    <message>
        <source>forecasts</source>
        <translation>Prognosen</translation>
    </message>
    <message>
        <source>claims with “could”, “may” and the like</source>
        <translation>Aussagen mit „could“, „may“ und Ähnlichem</translation>
    </message>
    <message>
        <source>claims about how far something has come</source>
        <translation>Aussagen darüber, wie weit etwas gediehen ist</translation>
    </message>
    <message>
        <source>claims about an unnamed person</source>
        <translation>Aussagen über eine ungenannte Person</translation>
    </message>
    <message>
        <source>what the text says of itself</source>
        <translation>Angaben des Textes über sich selbst</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Bitten</translation>
    </message>
    <message>
        <source>demands</source>
        <translation>Forderungen</translation>
    </message>
    <message>
        <source>comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>general statements</source>
        <translation>allgemeine Sätze</translation>
    </message>
    <message>
        <source>claims about “this” or “that”</source>
        <translation>Aussagen über „this“ oder „that“</translation>
    </message>
    <message>
        <source>claims with a small count alone</source>
        <translation>Aussagen, die nur eine kleine Anzahl nennen</translation>
    </message>
    <message>
        <source>short claims</source>
        <translation>kurze Aussagen</translation>
    </message>
    <message>
        <source>long claims</source>
        <translation>lange Aussagen</translation>
    </message>
    <message>
        <source>second halves of sentences</source>
        <translation>zweite Satzhälften</translation>
    </message>
    <message>
        <source>relative clauses</source>
        <translation>Relativsätze</translation>
    </message>
    <message>
        <source>clauses with a participle</source>
        <translation>Partizipialsätze</translation>
    </message>
    <message>
        <source>clauses of time, reason or condition</source>
        <translation>Nebensätze der Zeit, des Grundes oder der Bedingung</translation>
    </message>
    <message>
        <source>clauses after “that”</source>
        <translation>Nebensätze nach „that“</translation>
    </message>
    <message>
        <source>descriptions beside a name</source>
        <translation>Beschreibungen neben einem Namen</translation>
    </message>
    <message>
        <source>claims that several articles make</source>
        <translation>Aussagen, die mehrere Artikel machen</translation>
    </message>
    <message>
        <source>claims that another article makes, too</source>
        <translation>Aussagen, die auch ein anderer Artikel macht</translation>
    </message>
    <message>
        <source>claims whose words promise a fact</source>
        <translation>Aussagen, deren Wörter einen Fakt erwarten lassen</translation>
    </message>
    <message>
        <source>claims in the words of the whole case</source>
        <translation>Aussagen mit Wörtern des ganzen Falls</translation>
    </message>
    <message>
        <source>claims in words of several articles</source>
        <translation>Aussagen mit Wörtern mehrerer Artikel</translation>
    </message>
    <message>
        <source>claims in words of one article alone</source>
        <translation>Aussagen mit Wörtern nur eines Artikels</translation>
    </message>
    <message>
        <source>{claims} are shown more readily</source>
        <translation>{claims} werden eher gezeigt</translation>
    </message>
    <message>
        <source>{claims} are set aside sooner</source>
        <translation>{claims} werden eher beiseitegelegt</translation>
    </message>
    <message>
        <source>{yes} worth checking, {no} not</source>
        <translation>{yes} prüfenswert, {no} nicht</translation>
    </message>
    <message>
        <source>marked as page furniture, and never accepted</source>
        <translation>als Seitenbeiwerk markiert und nie angenommen</translation>
    </message>
    <message>
        <source>claims of any kind</source>
        <translation>Aussagen jeder Art</translation>
    </message>
    <message>
        <source>claims with the sign “{name}”</source>
        <translation>Aussagen mit dem Merkmal „{name}“</translation>
    </message>
    <message>
        <source>not enough yet to tell a leaning</source>
        <translation>noch zu wenig, um eine Tendenz zu erkennen</translation>
    </message>
    <message>
        <source>From 1 decision: {findings}.</source>
        <translation>Aus 1 Entscheidung: {findings}.</translation>
    </message>
    <message>
        <source>From {number} decisions: {findings}.</source>
        <translation>Aus {number} Entscheidungen: {findings}.</translation>
    </message>
    <message>
        <source>nothing else speaks of this</source>
        <translation>sonst spricht nichts davon</translation>
    </message>
    <message>
        <source>the same figure, {figure}</source>
        <translation>dieselbe Zahl, {figure}</translation>
    </message>
    <message>
        <source>the same subject, {subject}</source>
        <translation>dasselbe Subjekt, {subject}</translation>
    </message>
    <message>
        <source>words of one meaning: {words}</source>
        <translation>Wörter gleicher Bedeutung: {words}</translation>
    </message>
    <message>
        <source>much the same meaning, in other words</source>
        <translation>etwa dieselbe Bedeutung, in anderen Worten</translation>
    </message>
    <message>
        <source>The extractor “{name}” failed at “{article}” ({fault}), and no other that was chosen read it; nothing was changed. The details are in the log; choose another extractor.</source>
        <translation>Der Extraktor „{name}“ ist an „{article}“ gescheitert ({fault}), und kein anderer der gewählten hat den Artikel gelesen; nichts wurde geändert. Einzelheiten stehen im Protokoll; einen anderen Extraktor wählen.</translation>
    </message>
    <message>
        <source>None of the chosen extractors reads the language of “{name}” ({language}): it has no claims.</source>
        <translation>Keiner der gewählten Extraktoren liest die Sprache von „{name}“ ({language}): Der Artikel hat keine Aussagen.</translation>
    </message>
    <message>
        <source>Preparing the extractor {name}</source>
        <translation>Extraktor {name} wird vorbereitet</translation>
    </message>
    <message>
        <source>Finding claims in {name}</source>
        <translation>Aussagen in {name} werden gesucht</translation>
    </message>
    <message>
        <source>The extractor “{name}” failed at {number} of {articles} articles ({kinds}), and gave no claims there; the details are in the log.</source>
        <translation>Der Extraktor „{name}“ ist an {number} von {articles} Artikeln gescheitert ({kinds}) und hat dort keine Aussagen geliefert; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The extractor “{name}” failed at the article ({kinds}), and gave no claims there; the details are in the log.</source>
        <translation>Der Extraktor „{name}“ ist an dem Artikel gescheitert ({kinds}) und hat dort keine Aussagen geliefert; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>{number:,} {reason}</source>
        <translation>{number:,} {reason}</translation>
    </message>
    <message numerus="yes">
        <source>Of the extractor “{name}”, %n claim(s) (was|were) refused: {why}.</source>
        <translation>
            <numerusform>%n Aussage des Extraktors „{name}“ wurde zurückgewiesen: {why}.</numerusform>
            <numerusform>%n Aussagen des Extraktors „{name}“ wurden zurückgewiesen: {why}.</numerusform>
        </translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>“{name}” is very long: claims were looked for in its first {longest:,} of {length:,} characters; mark the rest by hand, or import it in parts.</source>
        <translation>„{name}“ ist sehr lang: Aussagen wurden in den ersten {longest:,} von {length:,} Zeichen gesucht; den Rest von Hand markieren oder in Teilen importieren.</translation>
    </message>
    <message>
        <source>another language ({code})</source>
        <translation>eine andere Sprache ({code})</translation>
    </message>
    <message>
        <source>“{name}” is in {language}: each sentence is one claim, and its figures and dates are read; names, clauses and who says so are read in English only.</source>
        <translation>Sprache von „{name}“: {language}. Jeder Satz ist eine Aussage, und Zahlen und Datumsangaben werden gelesen; Namen, Teilsätze und wer etwas sagt werden nur auf Englisch gelesen.</translation>
    </message>
    <message>
        <source>“{name}” is partly in another language: there each sentence is one claim, and its figures and dates are read, but no names and clauses.</source>
        <translation>„{name}“ ist teils in einer anderen Sprache: Dort ist jeder Satz eine Aussage, und Zahlen und Datumsangaben werden gelesen, aber keine Namen und Teilsätze.</translation>
    </message>
    <message>
        <source>“{name}” is written in capitals: names cannot be told from other words, so check who is meant.</source>
        <translation>„{name}“ ist in Großbuchstaben geschrieben: Namen lassen sich nicht von anderen Wörtern unterscheiden, daher prüfen, wer gemeint ist.</translation>
    </message>
    <message>
        <source>“{name}” looks like a scan with misread letters: check figures and names against the original.</source>
        <translation>„{name}“ sieht nach einem Scan mit falsch erkannten Buchstaben aus: Zahlen und Namen mit dem Original vergleichen.</translation>
    </message>
    <message>
        <source>The program’s file {file} is missing; install Reviewer again.</source>
        <translation>Die Programmdatei {file} fehlt; Reviewer neu installieren.</translation>
    </message>
    <message>
        <source>The program’s file {file} is not the one that was tested; install Reviewer again.</source>
        <translation>Die Programmdatei {file} ist nicht die geprüfte; Reviewer neu installieren.</translation>
    </message>
    <message>
        <source>The language model&apos;s file {file} is missing; install {model} {version} again from a source you trust.</source>
        <translation>Die Datei {file} des Sprachmodells fehlt; {model} {version} aus vertrauenswürdiger Quelle neu installieren.</translation>
    </message>
    <message>
        <source>The language model&apos;s file {file} is not the one that was tested; install {model} {version} again from a source you trust.</source>
        <translation>Die Datei {file} des Sprachmodells ist nicht die geprüfte; {model} {version} aus vertrauenswürdiger Quelle neu installieren.</translation>
    </message>
    <message>
        <source>The language model is missing; install {model} {version}.</source>
        <translation>Das Sprachmodell fehlt; {model} {version} installieren.</translation>
    </message>
    <message>
        <source>The language model has another version; install {model} {version}.</source>
        <translation>Das Sprachmodell hat eine andere Version; {model} {version} installieren.</translation>
    </message>
    <message>
        <source>--model and --allow-host go with --second-opinion URL; name that, too.</source>
        <translation>--model und --allow-host gehören zu --second-opinion URL; auch diese Option angeben.</translation>
    </message>
    <message>
        <source>The script “{script}” is no UTF-8 text; save it as UTF-8.</source>
        <translation>Das Skript „{script}“ ist kein UTF-8-Text; es als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The script “{script}” cannot be read ({strerror}); check the name.</source>
        <translation>Das Skript „{script}“ lässt sich nicht lesen ({strerror}); den Namen prüfen.</translation>
    </message>
    <message>
        <source>Name the case that --reset or --teach is for; `reviewer cases` lists them.</source>
        <translation>Den Fall für --reset oder --teach angeben; `reviewer cases` listet die Fälle auf.</translation>
    </message>
    <message>
        <source>The output cannot be written ({strerror}); send it elsewhere.</source>
        <translation>Die Ausgabe lässt sich nicht schreiben ({strerror}); sie an ein anderes Ziel leiten.</translation>
    </message>
    <message>
        <source>Different figures</source>
        <translation>Verschiedene Zahlen</translation>
    </message>
    <message>
        <source>The figures differ by more than rounding and hedging allow, for the same thing in the same unit.</source>
        <translation>Für dieselbe Sache in derselben Einheit weichen die Zahlen stärker ab, als Rundung und Einschränkung erlauben.</translation>
    </message>
    <message>
        <source>Point against range</source>
        <translation>Einzelwert gegen Spanne</translation>
    </message>
    <message>
        <source>One source gives a figure, another a range that holds it; a fact sheet can print only one of the two.</source>
        <translation>Eine Quelle nennt eine Zahl, eine andere eine Spanne, in der sie liegt; ein Faktenblatt kann nur eines davon drucken.</translation>
    </message>
    <message>
        <source>Amounts that agree only when rounded</source>
        <translation>Beträge, die nur gerundet übereinstimmen</translation>
    </message>
    <message>
        <source>Two sums of money differ by one percent or more, though rounding or a hedge makes room for both.</source>
        <translation>Zwei Geldbeträge weichen um ein Prozent oder mehr ab, obwohl Rundung oder Einschränkung beide zulassen.</translation>
    </message>
    <message>
        <source>Bound far from the figure</source>
        <translation>Grenze weit von der Zahl entfernt</translation>
    </message>
    <message>
        <source>One source gives an upper or lower bound that the other&apos;s figure keeps, but by a wide margin.</source>
        <translation>Eine Quelle nennt eine Ober- oder Untergrenze, die die Zahl der anderen einhält, aber mit großem Abstand.</translation>
    </message>
    <message>
        <source>Ranges that overlap</source>
        <translation>Überlappende Spannen</translation>
    </message>
    <message>
        <source>The ranges share a part, and neither holds the other.</source>
        <translation>Die Spannen haben einen Teil gemeinsam, und keine enthält die andere.</translation>
    </message>
    <message>
        <source>Different scores</source>
        <translation>Verschiedene Ergebnisse</translation>
    </message>
    <message>
        <source>Two results of one vote or match differ.</source>
        <translation>Zwei Ergebnisse derselben Abstimmung oder desselben Spiels weichen ab.</translation>
    </message>
    <message>
        <source>Different ranks</source>
        <translation>Verschiedene Ränge</translation>
    </message>
    <message>
        <source>The same thing is ranked at different places.</source>
        <translation>Dieselbe Sache steht auf verschiedenen Rängen.</translation>
    </message>
    <message>
        <source>Exact against bounded</source>
        <translation>Genau gegen begrenzt</translation>
    </message>
    <message>
        <source>The number is the same; one source says more than, nearly or at most where another states it exactly.</source>
        <translation>Die Zahl ist dieselbe; eine Quelle sagt „mehr als“, „fast“ oder „höchstens“, wo eine andere sie genau nennt.</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Gerundet</translation>
    </message>
    <message>
        <source>The figures agree when one is rounded or its hedge is allowed for, but they are not the same figure.</source>
        <translation>Die Zahlen stimmen überein, wenn eine gerundet oder ihre Einschränkung beachtet wird, sind aber nicht dieselbe Zahl.</translation>
    </message>
    <message>
        <source>Vague against exact</source>
        <translation>Vage gegen genau</translation>
    </message>
    <message>
        <source>One source uses a vague word (a handful, dozens) where another gives a figure.</source>
        <translation>Eine Quelle verwendet ein vages Wort (eine Handvoll, Dutzende), wo eine andere eine Zahl nennt.</translation>
    </message>
    <message>
        <source>Different dates</source>
        <translation>Verschiedene Datumsangaben</translation>
    </message>
    <message>
        <source>The dates share no day.</source>
        <translation>Die Datumsangaben haben keinen Tag gemeinsam.</translation>
    </message>
    <message>
        <source>Different times of day</source>
        <translation>Verschiedene Uhrzeiten</translation>
    </message>
    <message>
        <source>The clock times differ, in the same zone.</source>
        <translation>Die Uhrzeiten weichen ab, in derselben Zeitzone.</translation>
    </message>
    <message>
        <source>Later replaces earlier</source>
        <translation>Später ersetzt früher</translation>
    </message>
    <message>
        <source>The values differ, and the later article says that its value is new, revised or corrected.</source>
        <translation>Die Werte weichen ab, und der spätere Artikel bezeichnet seinen Wert als neu, überarbeitet oder korrigiert.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>One source says that what the other states was wrong and has been corrected or withdrawn.</source>
        <translation>Eine Quelle sagt, dass die Angabe der anderen falsch war und korrigiert oder zurückgezogen wurde.</translation>
    </message>
    <message>
        <source>Different stages</source>
        <translation>Verschiedene Stadien</translation>
    </message>
    <message>
        <source>The sources put the matter at stages that cannot both be its state: in talks, agreed, closed, collapsed.</source>
        <translation>Die Quellen sehen die Sache in Stadien, die nicht zugleich zutreffen können: in Verhandlung, vereinbart, abgeschlossen, gescheitert.</translation>
    </message>
    <message>
        <source>One stage says less</source>
        <translation>Ein Stadium sagt weniger</translation>
    </message>
    <message>
        <source>One source puts the matter at an earlier stage that leads to the other&apos;s.</source>
        <translation>Eine Quelle sieht die Sache in einem früheren Stadium, das zu dem der anderen führt.</translation>
    </message>
    <message>
        <source>Affirmed against denied</source>
        <translation>Bejaht gegen verneint</translation>
    </message>
    <message>
        <source>One source affirms what another denies.</source>
        <translation>Eine Quelle bejaht, was eine andere verneint.</translation>
    </message>
    <message>
        <source>None against some</source>
        <translation>Keine gegen einige</translation>
    </message>
    <message>
        <source>One source says that there is none, another that there are some.</source>
        <translation>Eine Quelle sagt, es gebe keine, eine andere, es gebe welche.</translation>
    </message>
    <message>
        <source>Opposite words</source>
        <translation>Gegensätzliche Wörter</translation>
    </message>
    <message>
        <source>The sources say of one thing words that exclude each other (insured, uninsured; rose, fell).</source>
        <translation>Die Quellen gebrauchen für dieselbe Sache Wörter, die einander ausschließen (versichert, unversichert; stieg, fiel).</translation>
    </message>
    <message>
        <source>Who did it to whom</source>
        <translation>Wer es wem getan hat</translation>
    </message>
    <message>
        <source>One source has the doer and the other the one it was done to.</source>
        <translation>Handelnder und Betroffener sind bei den Quellen vertauscht.</translation>
    </message>
    <message>
        <source>Different doers</source>
        <translation>Verschiedene Handelnde</translation>
    </message>
    <message>
        <source>The sources say that different people or bodies did it.</source>
        <translation>Laut den Quellen waren es verschiedene Personen oder Stellen.</translation>
    </message>
    <message>
        <source>Role held alone or with others</source>
        <translation>Rolle allein oder gemeinsam</translation>
    </message>
    <message>
        <source>One source gives the role to one person alone, another to several (founder, co-founder).</source>
        <translation>Eine Quelle gibt die Rolle einer Person allein, eine andere mehreren (Gründer, Mitgründer).</translation>
    </message>
    <message>
        <source>Different roles</source>
        <translation>Verschiedene Rollen</translation>
    </message>
    <message>
        <source>The sources give one person different offices.</source>
        <translation>Die Quellen geben einer Person verschiedene Ämter.</translation>
    </message>
    <message>
        <source>Office qualified</source>
        <translation>Amt mit Zusatz</translation>
    </message>
    <message>
        <source>The office is the same; one source calls it interim, former or current.</source>
        <translation>Das Amt ist dasselbe; eine Quelle nennt es kommissarisch, ehemalig oder derzeitig.</translation>
    </message>
    <message>
        <source>Qualifier not everywhere</source>
        <translation>Zusatz nicht überall</translation>
    </message>
    <message>
        <source>One source limits the thing by a word that others leave out (non-voting, net, partial).</source>
        <translation>Eine Quelle schränkt die Sache durch ein Wort ein, das andere weglassen (stimmrechtslos, netto, teilweise).</translation>
    </message>
    <message>
        <source>Opposed qualifiers</source>
        <translation>Gegensätzliche Zusätze</translation>
    </message>
    <message>
        <source>The sources qualify the thing by words that exclude each other (net, gross).</source>
        <translation>Die Quellen bestimmen die Sache durch Wörter näher, die einander ausschließen (netto, brutto).</translation>
    </message>
    <message>
        <source>One figure of two things</source>
        <translation>Eine Zahl für zwei Dinge</translation>
    </message>
    <message>
        <source>The figure is the same, but one source gives it over another time, of another sum or for another crowd (per household, per person).</source>
        <translation>Die Zahl ist dieselbe, aber eine Quelle bezieht sie auf einen anderen Zeitraum, eine andere Summe oder eine andere Gruppe (je Haushalt, je Person).</translation>
    </message>
    <message>
        <source>Two spellings</source>
        <translation>Zwei Schreibweisen</translation>
    </message>
    <message>
        <source>A name is spelt in two ways.</source>
        <translation>Ein Name ist auf zwei Arten geschrieben.</translation>
    </message>
    <message>
        <source>Different names</source>
        <translation>Verschiedene Namen</translation>
    </message>
    <message>
        <source>The sources name different persons or things.</source>
        <translation>Die Quellen nennen verschiedene Personen oder Dinge.</translation>
    </message>
    <message>
        <source>Complete lists of different length</source>
        <translation>Vollständige Listen verschiedener Länge</translation>
    </message>
    <message>
        <source>A list that gives its own number lacks a member that another list has.</source>
        <translation>In einer Liste, die ihre Anzahl selbst nennt, fehlt ein Eintrag einer anderen Liste.</translation>
    </message>
    <message>
        <source>Shorter list</source>
        <translation>Kürzere Liste</translation>
    </message>
    <message>
        <source>One list holds the other and more.</source>
        <translation>Eine Liste enthält die andere und mehr.</translation>
    </message>
    <message>
        <source>Different lists</source>
        <translation>Verschiedene Listen</translation>
    </message>
    <message>
        <source>Each list has a member that the other lacks.</source>
        <translation>Jede Liste hat einen Eintrag, der der anderen fehlt.</translation>
    </message>
    <message>
        <source>They cannot both be right.</source>
        <translation>Beides kann nicht zugleich stimmen.</translation>
    </message>
    <message>
        <source>The sources can all be right; the range is less exact.</source>
        <translation>Die Quellen können alle recht haben; die Spanne ist weniger genau.</translation>
    </message>
    <message>
        <source>They agree only when rounded; a fact sheet has to choose.</source>
        <translation>Sie stimmen nur gerundet überein; ein Faktenblatt muss wählen.</translation>
    </message>
    <message>
        <source>Both can be right, but the bound lies far from the figure.</source>
        <translation>Beides kann stimmen, aber die Grenze liegt weit von der Zahl entfernt.</translation>
    </message>
    <message>
        <source>Both can be right where the ranges overlap.</source>
        <translation>Beides kann stimmen, wo sich die Spannen überlappen.</translation>
    </message>
    <message>
        <source>The number is the same; one side does not state it exactly.</source>
        <translation>Die Zahl ist dieselbe; eine Seite nennt sie nicht genau.</translation>
    </message>
    <message>
        <source>They agree when rounded.</source>
        <translation>Gerundet stimmen sie überein.</translation>
    </message>
    <message>
        <source>A vague word stands against a figure.</source>
        <translation>Ein vages Wort steht gegen eine Zahl.</translation>
    </message>
    <message>
        <source>The later article says that its value is new or corrected.</source>
        <translation>Der spätere Artikel bezeichnet seinen Wert als neu oder korrigiert.</translation>
    </message>
    <message>
        <source>It cannot stand at both stages at one time.</source>
        <translation>Die Sache kann nicht in beiden Stadien zugleich sein.</translation>
    </message>
    <message>
        <source>The earlier stage leads to the later one; one side may only say less.</source>
        <translation>Das frühere Stadium führt zum späteren; eine Seite sagt vielleicht nur weniger.</translation>
    </message>
    <message>
        <source>One side denies what the other affirms.</source>
        <translation>Eine Seite verneint, was die andere bejaht.</translation>
    </message>
    <message>
        <source>They cannot both be right, unless it was done twice.</source>
        <translation>Beides kann nicht zugleich stimmen, außer es geschah zweimal.</translation>
    </message>
    <message>
        <source>The corrected statement is the one to print.</source>
        <translation>Zu drucken ist die korrigierte Angabe.</translation>
    </message>
    <message>
        <source>One gives the role to one person alone, the other to several.</source>
        <translation>Eine Seite gibt die Rolle einer Person allein, die andere mehreren.</translation>
    </message>
    <message>
        <source>They cannot both be right, unless the person holds both.</source>
        <translation>Beides kann nicht zugleich stimmen, außer die Person hat beide Ämter.</translation>
    </message>
    <message>
        <source>The office is the same; one side qualifies it.</source>
        <translation>Das Amt ist dasselbe; eine Seite versieht es mit einem Zusatz.</translation>
    </message>
    <message>
        <source>The others leave that word out.</source>
        <translation>Die anderen lassen dieses Wort weg.</translation>
    </message>
    <message>
        <source>The two words exclude each other.</source>
        <translation>Die beiden Wörter schließen einander aus.</translation>
    </message>
    <message>
        <source>The figure is the same; what it is reckoned by differs.</source>
        <translation>Die Zahl ist dieselbe; verschieden ist, worauf sie sich bezieht.</translation>
    </message>
    <message>
        <source>It is probably one name, spelt in two ways.</source>
        <translation>Wahrscheinlich ist es ein Name in zwei Schreibweisen.</translation>
    </message>
    <message>
        <source>They name different persons or things.</source>
        <translation>Sie nennen verschiedene Personen oder Dinge.</translation>
    </message>
    <message>
        <source>One list says that it is complete and lacks a member of the other.</source>
        <translation>Eine Liste gibt sich als vollständig aus, und ihr fehlt ein Eintrag der anderen.</translation>
    </message>
    <message>
        <source>The longer list holds the shorter one; both can be right.</source>
        <translation>Die längere Liste enthält die kürzere; beides kann stimmen.</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>etwa {value}</translation>
    </message>
    <message>
        <source>nearly {value}</source>
        <translation>fast {value}</translation>
    </message>
    <message>
        <source>more than {value}</source>
        <translation>mehr als {value}</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>mindestens {value}</translation>
    </message>
    <message>
        <source>less than {value}</source>
        <translation>weniger als {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>höchstens {value}</translation>
    </message>
    <message>
        <source>side {number} says {what}</source>
        <translation>Seite {number} nennt {what}</translation>
    </message>
    <message>
        <source>{article} gives {what}</source>
        <translation>{article} nennt {what}</translation>
    </message>
    <message>
        <source>{articles} give {what}</source>
        <translation>{articles} nennen {what}</translation>
    </message>
    <message>
        <source>{rule}: {sides}. {end}</source>
        <translation>{rule}: {sides}. {end}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>are no claims in the form of the protocol</source>
        <translation>nicht in der Form der Schnittstelle</translation>
    </message>
    <message>
        <source>stand outside the article&apos;s text</source>
        <translation>außerhalb des Artikeltexts</translation>
    </message>
    <message>
        <source>quote other words than those at their place</source>
        <translation>mit einem Zitat, das an dieser Stelle nicht steht</translation>
    </message>
    <message>
        <source>stand in the page around the article</source>
        <translation>im Seitenbeiwerk</translation>
    </message>
    <message>
        <source>have fields of another form than the protocol&apos;s</source>
        <translation>mit Feldern in anderer Form als der Schnittstelle</translation>
    </message>
    <message>
        <source>have an empty statement</source>
        <translation>mit leerem Satz</translation>
    </message>
    <message>
        <source>are of a kind that does not exist</source>
        <translation>von einer Art, die es nicht gibt</translation>
    </message>
    <message>
        <source>have a confidence that is not from 0 to 1</source>
        <translation>mit einer Konfidenz außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>set aside: a line like this was marked as page furniture in another article of this site</source>
        <translation>beiseitegelegt: Eine solche Zeile wurde in einem anderen Artikel dieser Website als Seitenbeiwerk markiert</translation>
    </message>
    <message>
        <source>put together by a person</source>
        <translation>von einer Person zusammengeführt</translation>
    </message>
    <message>
        <source>Reject {what} ({reason})</source>
        <translation>{what} ablehnen ({reason})</translation>
    </message>
    <message>
        <source>The value “{words}” is not understood. Write a figure with its unit or a date, or say what it is, as in “name: Mira Oden”, “list: Nvidia, Amazon”, “role: founder” or “status: agreed”; empty: no value.</source>
        <translation>Der Wert „{words}“ ist nicht verständlich. Eine Zahl mit Einheit oder ein Datum schreiben oder die Art voranstellen, etwa „name: Mira Oden“, „list: Nvidia, Amazon“, „role: founder“ oder „status: agreed“; leer: kein Wert.</translation>
    </message>
    <message>
        <source>Name at least one claim, as in B5.</source>
        <translation>Mindestens eine Aussage angeben, etwa B5.</translation>
    </message>
    <message>
        <source>{number} claims</source>
        <translation>{number} Aussagen</translation>
    </message>
    <message>
        <source>Accept {what}</source>
        <translation>{what} annehmen</translation>
    </message>
    <message>
        <source>Say in a note why, when the reason is “other”.</source>
        <translation>Beim Grund „Sonstiges“ das Warum in einer Notiz angeben.</translation>
    </message>
    <message>
        <source>Hand back {what}</source>
        <translation>{what} zurückgeben</translation>
    </message>
    <message>
        <source>Clear the verdict on {what}</source>
        <translation>Urteil zu {what} aufheben</translation>
    </message>
    <message>
        <source>Edit {claim}</source>
        <translation>{claim} bearbeiten</translation>
    </message>
    <message>
        <source>A statement cannot be empty; reject the claim instead.</source>
        <translation>Ein Satz darf nicht leer sein; stattdessen die Aussage ablehnen.</translation>
    </message>
    <message>
        <source>Move the ends of {claim}</source>
        <translation>Grenzen von {claim} verschieben</translation>
    </message>
    <message>
        <source>{start} to {end} is no stretch of this article, which has {length} characters.</source>
        <translation>{start} bis {end} ist keine Stelle in diesem Artikel; er hat {length} Zeichen.</translation>
    </message>
    <message>
        <source>There are no words in this selection; select some.</source>
        <translation>Diese Auswahl enthält keine Wörter; welche auswählen.</translation>
    </message>
    <message>
        <source>These words are claim {claim} already, with the same statement.</source>
        <translation>Diese Wörter sind bereits Aussage {claim}, mit demselben Satz.</translation>
    </message>
    <message>
        <source>Article {letter} was replaced by article {other}; mark the words there.</source>
        <translation>Artikel {letter} wurde durch Artikel {other} ersetzt; die Wörter dort markieren.</translation>
    </message>
    <message>
        <source>Add claim {claim}</source>
        <translation>Aussage {claim} hinzufügen</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>later</source>
        <translation>Späteres gilt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Name at least one fact.</source>
        <translation>Mindestens einen Fakt angeben.</translation>
    </message>
    <message>
        <source>an empty fact</source>
        <translation>Fakt ohne Aussagen</translation>
    </message>
    <message>
        <source>the fact of {claim}</source>
        <translation>Fakt zu {claim}</translation>
    </message>
    <message>
        <source>{number} facts</source>
        <translation>{number} Fakten</translation>
    </message>
    <message>
        <source>Settle {fact} ({how})</source>
        <translation>{fact} entscheiden ({how})</translation>
    </message>
    <message>
        <source>Choose the source whose value stands.</source>
        <translation>Die Quelle wählen, deren Wert gilt.</translation>
    </message>
    <message>
        <source>{label} is no claim of this fact; choose one that is.</source>
        <translation>{label} ist keine Aussage dieses Fakts; eine von dessen Aussagen wählen.</translation>
    </message>
    <message>
        <source>{label} is rejected; accept it before it can stand.</source>
        <translation>{label} ist abgelehnt; erst annehmen, dann kann der Wert gelten.</translation>
    </message>
    <message>
        <source>All claims of this fact are rejected; there is nothing to settle.</source>
        <translation>Alle Aussagen dieses Fakts sind abgelehnt; es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>This fact is not settled; there is nothing to reopen.</source>
        <translation>Dieser Fakt ist nicht entschieden; es gibt nichts wieder zu öffnen.</translation>
    </message>
    <message>
        <source>Reopen {fact}</source>
        <translation>{fact} wieder öffnen</translation>
    </message>
    <message>
        <source>Merging takes two facts or more; these are one already.</source>
        <translation>Zum Zusammenführen braucht es zwei oder mehr Fakten; dies ist schon einer.</translation>
    </message>
    <message>
        <source>Merge {number} facts into {fact}</source>
        <translation>{number} Fakten zusammenführen ({fact})</translation>
    </message>
    <message>
        <source>Split takes claims of one fact.</source>
        <translation>Trennen lassen sich nur Aussagen eines einzigen Fakts.</translation>
    </message>
    <message>
        <source>These are all the claims of the fact; leave at least one.</source>
        <translation>Das sind alle Aussagen des Fakts; mindestens eine muss bleiben.</translation>
    </message>
    <message>
        <source>Take {claims} out of {fact}</source>
        <translation>{claims} herausnehmen ({fact})</translation>
    </message>
    <message>
        <source>Name two claims.</source>
        <translation>Zwei Aussagen angeben.</translation>
    </message>
    <message>
        <source>{claim} is the same fact as {other}</source>
        <translation>{claim} ist derselbe Fakt wie {other}</translation>
    </message>
    <message>
        <source>{claim} is another fact than {other}</source>
        <translation>{claim} ist ein anderer Fakt als {other}</translation>
    </message>
    <message>
        <source>Put two names together</source>
        <translation>Zwei Namen zusammenlegen</translation>
    </message>
    <message>
        <source>“{full}” is the name itself; choose one of its other forms.</source>
        <translation>„{full}“ ist der Name selbst; eine seiner anderen Formen wählen.</translation>
    </message>
    <message>
        <source>Take a form out of a name</source>
        <translation>Eine Form aus einem Namen herausnehmen</translation>
    </message>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Ein Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>“{new}” is another name already; say that the two are one.</source>
        <translation>„{new}“ ist schon ein anderer Name; angeben, dass beide derselbe sind.</translation>
    </message>
    <message>
        <source>Rename a name</source>
        <translation>Einen Namen ändern</translation>
    </message>
    <message>
        <source>There is no name “{wanted}” in this case; Names lists them with their forms.</source>
        <translation>In diesem Fall gibt es keinen Namen „{wanted}“; unter „Namen“ stehen alle mit ihren Formen.</translation>
    </message>
    <message>
        <source>A note is for one claim or one fact.</source>
        <translation>Eine Notiz gehört zu einer Aussage oder zu einem Fakt.</translation>
    </message>
    <message>
        <source>Note on {what}</source>
        <translation>Notiz an {what}</translation>
    </message>
    <message>
        <source>Remove the note on {what}</source>
        <translation>Notiz an {what} entfernen</translation>
    </message>
    <message>
        <source>Word {fact}</source>
        <translation>{fact} formulieren</translation>
    </message>
    <message>
        <source>Put {facts} into a section</source>
        <translation>{facts} in einen Abschnitt stellen</translation>
    </message>
    <message>
        <source>Put {facts} into Other</source>
        <translation>{facts} unter „Sonstiges“ stellen</translation>
    </message>
    <message>
        <source>There is no section {section!r} on this sheet.</source>
        <translation>Auf diesem Blatt gibt es keinen Abschnitt {section!r}.</translation>
    </message>
    <message>
        <source>A section needs a name.</source>
        <translation>Ein Abschnitt braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a section {name!r} already; put the facts into it instead.</source>
        <translation>Es gibt schon einen Abschnitt {name!r}; die Fakten stattdessen dorthin stellen.</translation>
    </message>
    <message>
        <source>Rename a section</source>
        <translation>Einen Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Name every section of the sheet once, in the new order.</source>
        <translation>Jeden Abschnitt des Blatts einmal nennen, in der neuen Reihenfolge.</translation>
    </message>
    <message>
        <source>Order the sections</source>
        <translation>Abschnitte ordnen</translation>
    </message>
    <message>
        <source>Facts can be ordered within one section.</source>
        <translation>Fakten lassen sich nur innerhalb eines Abschnitts ordnen.</translation>
    </message>
    <message>
        <source>Order {facts}</source>
        <translation>{facts} ordnen</translation>
    </message>
    <message>
        <source>Nothing can be put before {fact}: it is not in that section, or is moved itself.</source>
        <translation>Hier lässt sich nichts davorstellen: {fact} steht nicht in diesem Abschnitt oder wird selbst verschoben.</translation>
    </message>
    <message>
        <source>Move {facts} on the sheet</source>
        <translation>{facts} auf dem Blatt verschieben</translation>
    </message>
    <message>
        <source>{language!r} is no language code; write it as in en.</source>
        <translation>{language!r} ist kein Sprachcode; so schreiben wie en.</translation>
    </message>
    <message>
        <source>Describe article {letter}</source>
        <translation>Angaben zu Artikel {letter} ändern</translation>
    </message>
    <message>
        <source>{text!r} is no date; write it as in 2025-06-13.</source>
        <translation>{text!r} ist kein Datum; so schreiben wie 2025-06-13.</translation>
    </message>
    <message>
        <source>A case needs a name.</source>
        <translation>Ein Fall braucht einen Namen.</translation>
    </message>
    <message>
        <source>Rename the case</source>
        <translation>Fall umbenennen</translation>
    </message>
    <message>
        <source>Undo “{what}”</source>
        <translation>Rückgängig: „{what}“</translation>
    </message>
    <message>
        <source>Redo “{what}”</source>
        <translation>Wiederherstellen: „{what}“</translation>
    </message>
    <message>
        <source>A decision needs the analyst&apos;s name; set it in the settings or with --analyst.</source>
        <translation>Eine Entscheidung braucht den Namen des Analysten; in den Einstellungen oder mit --analyst angeben.</translation>
    </message>
    <message>
        <source>{what}: nothing to do, it is so already.</source>
        <translation>{what}: nichts zu tun, es ist schon so.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo in this case.</source>
        <translation>In diesem Fall gibt es nichts Eigenes rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing of yours to redo in this case.</source>
        <translation>In diesem Fall gibt es nichts Eigenes wiederherzustellen.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: what it decided was changed later; nothing was changed.</source>
        <translation>„{what}“ lässt sich nicht zurücknehmen: Was damit entschieden wurde, ist später geändert worden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: what it decided was changed later by {analyst} (“{later}”); nothing was changed.</source>
        <translation>„{what}“ lässt sich nicht zurücknehmen: Was damit entschieden wurde, hat {analyst} später geändert („{later}“); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: claims were put into its fact since; nothing was changed.</source>
        <translation>„{what}“ lässt sich nicht zurücknehmen: Seither kamen Aussagen in den zugehörigen Fakt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: {analyst} gave a verdict on its claim; nothing was changed.</source>
        <translation>„{what}“ lässt sich nicht zurücknehmen: {analyst} hat über die zugehörige Aussage geurteilt; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n Urteil</numerusform>
            <numerusform>%n Urteile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) of same or different</source>
        <translation>
            <numerusform>%n Festlegung auf gleich oder verschieden</numerusform>
            <numerusform>%n Festlegungen auf gleich oder verschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on (a name|names)</source>
        <translation>
            <numerusform>%n Entscheidung über einen Namen</numerusform>
            <numerusform>%n Entscheidungen über Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) by hand</source>
        <translation>
            <numerusform>%n Aussage von Hand</numerusform>
            <numerusform>%n Aussagen von Hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited claim(s)</source>
        <translation>
            <numerusform>%n bearbeitete Aussage</numerusform>
            <numerusform>%n bearbeitete Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fact(s)</source>
        <translation>
            <numerusform>%n entschiedener Fakt</numerusform>
            <numerusform>%n entschiedene Fakten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in a person&apos;s words</source>
        <translation>
            <numerusform>%n von Hand formulierte Zeile</numerusform>
            <numerusform>%n von Hand formulierte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is gone</source>
        <translation>{what} fehlt</translation>
    </message>
    <message>
        <source>{what} has another {field}</source>
        <translation>{what}: {field} hat sich geändert</translation>
    </message>
    <message>
        <source>a decision on a name</source>
        <translation>eine Entscheidung über einen Namen</translation>
    </message>
    <message>
        <source>a link of two claims</source>
        <translation>eine Verknüpfung zweier Aussagen</translation>
    </message>
    <message>
        <source>a {record}</source>
        <translation>ein Eintrag ({record})</translation>
    </message>
    <message>
        <source>the claim {label}</source>
        <translation>die Aussage {label}</translation>
    </message>
    <message>
        <source>the {record} on {label}</source>
        <translation>{record} zu {label}</translation>
    </message>
    <message>
        <source>no claim, fact or conflict changed</source>
        <translation>keine Aussage, kein Fakt, kein Widerspruch geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) new</source>
        <translation>
            <numerusform>%n Aussage neu</numerusform>
            <numerusform>%n Aussagen neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) gone</source>
        <translation>
            <numerusform>%n Aussage entfallen</numerusform>
            <numerusform>%n Aussagen entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) moved</source>
        <translation>
            <numerusform>%n Aussage verschoben</numerusform>
            <numerusform>%n Aussagen verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) new</source>
        <translation>
            <numerusform>%n Fakt neu</numerusform>
            <numerusform>%n Fakten neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) grown</source>
        <translation>
            <numerusform>%n Fakt erweitert</numerusform>
            <numerusform>%n Fakten erweitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) merged</source>
        <translation>
            <numerusform>%n Fakt zusammengeführt</numerusform>
            <numerusform>%n Fakten zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) split</source>
        <translation>
            <numerusform>%n Fakt getrennt</numerusform>
            <numerusform>%n Fakten getrennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) gone</source>
        <translation>
            <numerusform>%n Fakt entfallen</numerusform>
            <numerusform>%n Fakten entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) open again</source>
        <translation>
            <numerusform>%n Fakt wieder offen</numerusform>
            <numerusform>%n Fakten wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) new</source>
        <translation>
            <numerusform>%n Widerspruch neu</numerusform>
            <numerusform>%n Widersprüche neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) gone</source>
        <translation>
            <numerusform>%n Widerspruch entfallen</numerusform>
            <numerusform>%n Widersprüche entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) changed</source>
        <translation>
            <numerusform>%n Widerspruch geändert</numerusform>
            <numerusform>%n Widersprüche geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n entfallen</numerusform>
            <numerusform>%n entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grown</source>
        <translation>
            <numerusform>%n erweitert</numerusform>
            <numerusform>%n erweitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n zusammengeführt</numerusform>
            <numerusform>%n zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n getrennt</numerusform>
            <numerusform>%n getrennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open again</source>
        <translation>
            <numerusform>%n wieder offen</numerusform>
            <numerusform>%n wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}, in {fact}</source>
        <translation>{kind}, in {fact}</translation>
    </message>
    <message>
        <source>{kind}, {sides}</source>
        <translation>{kind}, {sides}</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) new: {names}.</source>
        <translation>
            <numerusform>%n Aussage ist neu: {names}.</numerusform>
            <numerusform>%n Aussagen sind neu: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) gone: {names}.</source>
        <translation>
            <numerusform>%n Aussage ist entfallen: {names}.</numerusform>
            <numerusform>%n Aussagen sind entfallen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) moved to (another fact|other facts): {names}.</source>
        <translation>
            <numerusform>%n Aussage gehört jetzt zu einem anderen Fakt: {names}.</numerusform>
            <numerusform>%n Aussagen gehören jetzt zu anderen Fakten: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (is|are) new: {names}.</source>
        <translation>
            <numerusform>%n Fakt ist neu: {names}.</numerusform>
            <numerusform>%n Fakten sind neu: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (has|have) new claims: {names}.</source>
        <translation>
            <numerusform>%n Fakt hat neue Aussagen: {names}.</numerusform>
            <numerusform>%n Fakten haben neue Aussagen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) became one: {fact}.</source>
        <translation>
            <numerusform>Aus %n Fakt wurde einer: {fact}.</numerusform>
            <numerusform>Aus %n Fakten wurde einer: {fact}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 fact became {number}: {names}.</source>
        <translation>Aus 1 Fakt wurden {number}: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (has|have) no claim left and (is|are) gone.</source>
        <translation>
            <numerusform>%n Fakt hat keine Aussage mehr und ist entfallen.</numerusform>
            <numerusform>%n Fakten haben keine Aussage mehr und sind entfallen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fact(s) (waits|wait) again, for new claims disagree: {names}.</source>
        <translation>
            <numerusform>%n entschiedener Fakt ist wieder offen, denn neue Aussagen widersprechen: {names}.</numerusform>
            <numerusform>%n entschiedene Fakten sind wieder offen, denn neue Aussagen widersprechen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) new: {names}.</source>
        <translation>
            <numerusform>%n Widerspruch ist neu: {names}.</numerusform>
            <numerusform>%n Widersprüche sind neu: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) no longer there: {names}.</source>
        <translation>
            <numerusform>%n Widerspruch besteht nicht mehr: {names}.</numerusform>
            <numerusform>%n Widersprüche bestehen nicht mehr: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (has|have) changed: {names}.</source>
        <translation>
            <numerusform>%n Widerspruch hat sich geändert: {names}.</numerusform>
            <numerusform>%n Widersprüche haben sich geändert: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} against {other}</source>
        <translation>{first} gegen {other}</translation>
    </message>
    <message>
        <source>{shown} and {rest:,} more</source>
        <translation>{shown} und {rest:,} weitere</translation>
    </message>
    <message>
        <source>Something was decided since you looked; look at the history again.</source>
        <translation>Inzwischen wurde etwas entschieden; den Verlauf noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Nothing to do: the case stands as it stood after this decision.</source>
        <translation>Nichts zu tun: Der Fall steht so, wie er nach dieser Entscheidung stand.</translation>
    </message>
    <message>
        <source>There is no decision {seq} in this case; the history numbers them from 1.</source>
        <translation>Eine Entscheidung {seq} gibt es in diesem Fall nicht; der Verlauf zählt sie ab 1.</translation>
    </message>
    <message>
        <source>This is the latest decision; there is nothing after it to take back.</source>
        <translation>Das ist die letzte Entscheidung; danach gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>An article was erased later, by decision {seq}, which cannot be taken back; go back to decision {seq} or a later one.</source>
        <translation>Später wurde ein Artikel gelöscht (Entscheidung {seq}), was sich nicht zurücknehmen lässt; zu Entscheidung {seq} oder einer späteren zurückgehen.</translation>
    </message>
    <message>
        <source>Articles were analyzed later, by decision {seq} (“{what}”), which cannot be taken back; go back to decision {seq} or a later one.</source>
        <translation>Später wurden mit Entscheidung {seq} („{what}“) Artikel analysiert, das lässt sich nicht zurücknehmen; zu Entscheidung {seq} oder einer späteren zurückgehen.</translation>
    </message>
    <message numerus="yes">
        <source>This would take back %n decision(s) by {name}; name {name} in “others” if you mean that.</source>
        <translation>
            <numerusform>Das würde %n Entscheidung von {name} zurücknehmen; wenn das gemeint ist, {name} unter „others“ nennen.</numerusform>
            <numerusform>Das würde %n Entscheidungen von {name} zurücknehmen; wenn das gemeint ist, {name} unter „others“ nennen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to “{what}” (1 later decision taken back)</source>
        <translation>Zurück zu „{what}“ (1 spätere Entscheidung zurückgenommen)</translation>
    </message>
    <message>
        <source>Go back to “{what}” ({number} later decisions taken back)</source>
        <translation>Zurück zu „{what}“ ({number} spätere Entscheidungen zurückgenommen)</translation>
    </message>
    <message>
        <source>Import {letters}</source>
        <translation>{letters} importieren</translation>
    </message>
    <message>
        <source>Analyze again</source>
        <translation>Neu analysieren</translation>
    </message>
    <message>
        <source>Erase article {letter}</source>
        <translation>Artikel {letter} löschen</translation>
    </message>
    <message>
        <source>Grouped by the analysis.</source>
        <translation>Von der Analyse gruppiert.</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>Abschnitt {number}</translation>
    </message>
    <message>
        <source>Learn nothing from decisions</source>
        <translation>Aus Entscheidungen nichts lernen</translation>
    </message>
    <message>
        <source>Learn from decisions for this case</source>
        <translation>Aus Entscheidungen für diesen Fall lernen</translation>
    </message>
    <message>
        <source>Learn from decisions for all cases</source>
        <translation>Aus Entscheidungen für alle Fälle lernen</translation>
    </message>
    <message>
        <source>Forget what was learnt</source>
        <translation>Gelerntes vergessen</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>both, attributed</source>
        <translation>beide mit Quelle</translation>
    </message>
    <message>
        <source>later replaces earlier</source>
        <translation>später ersetzt früher</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>offengelassen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>{claim}, verdict of {analyst}</source>
        <translation>{claim}, Urteil von {analyst}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>{claim}, claim by hand</source>
        <translation>{claim}, Aussage von Hand</translation>
    </message>
    <message>
        <source>{claim}, claim</source>
        <translation>{claim}, Aussage</translation>
    </message>
    <message>
        <source>{claim}, words</source>
        <translation>{claim}, Textstelle</translation>
    </message>
    <message>
        <source>another fact with the same line</source>
        <translation>anderer Fakt mit derselben Zeile</translation>
    </message>
    <message>
        <source>{claim}, in the fact</source>
        <translation>{claim}, im Fakt</translation>
    </message>
    <message>
        <source>{claim}, note</source>
        <translation>{claim}, Notiz</translation>
    </message>
    <message>
        <source>{claim}, statement</source>
        <translation>{claim}, Satz</translation>
    </message>
    <message>
        <source>{claim}, value</source>
        <translation>{claim}, Wert</translation>
    </message>
    <message>
        <source>{claim}, kind</source>
        <translation>{claim}, Art</translation>
    </message>
    <message>
        <source>{claim}, said by</source>
        <translation>{claim}, gesagt von</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>line of the sheet</source>
        <translation>Zeile des Blatts</translation>
    </message>
    <message>
        <source>note on the fact</source>
        <translation>Notiz zum Fakt</translation>
    </message>
    <message>
        <source>why it is settled so</source>
        <translation>Grund der Entscheidung</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>{first} and {second} are one fact</source>
        <translation>{first} und {second} sind ein Fakt</translation>
    </message>
    <message>
        <source>{first} and {second} are different facts</source>
        <translation>{first} und {second} sind verschiedene Fakten</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>article {letter}, {what}</source>
        <translation>Artikel {letter}, {what}</translation>
    </message>
    <message>
        <source>article {letter}, replaced by</source>
        <translation>Artikel {letter}, ersetzt durch</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>There is no claim {name!r} in this case; labels look like B5.</source>
        <translation>In diesem Fall gibt es keine Aussage {name!r}; Kennungen sehen aus wie B5.</translation>
    </message>
    <message>
        <source>There is no fact {name!r} in this case; give its id or the label of a claim of it.</source>
        <translation>In diesem Fall gibt es keinen Fakt {name!r}; seine ID oder die Kennung einer seiner Aussagen angeben.</translation>
    </message>
    <message>
        <source>There is no article {name!r} in this case; articles are named by letter, as in A.</source>
        <translation>In diesem Fall gibt es keinen Artikel {name!r}; Artikel heißen nach Buchstaben wie A.</translation>
    </message>
    <message>
        <source>{name!r} is no command; commands are: {known}.</source>
        <translation>{name!r} ist kein Befehl; Befehle sind: {known}.</translation>
    </message>
    <message>
        <source>The command {name!r} needs {get!r}.</source>
        <translation>Der Befehl {name!r} braucht {get!r}.</translation>
    </message>
    <message>
        <source>The command {name!r} knows no {given!r}.</source>
        <translation>Der Befehl {name!r} kennt kein {given!r}.</translation>
    </message>
    <message>
        <source>{name!r} of the command {command!r} cannot be {dumps}.</source>
        <translation>{name!r} des Befehls {command!r} kann nicht {dumps} sein.</translation>
    </message>
    <message>
        <source>{raw!r} is no {name}; it is one of: {known}.</source>
        <translation>{raw!r} gilt nicht für {name}; möglich sind: {known}.</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>affirmed</source>
        <translation>bejaht</translation>
    </message>
    <message>
        <source>“{path}” is a folder; name a file in it.</source>
        <translation>„{path}“ ist ein Ordner; eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>“{path}” is no ordinary file; name another one.</source>
        <translation>„{path}“ ist keine gewöhnliche Datei; eine andere angeben.</translation>
    </message>
    <message>
        <source>The folder of “{path}” does not exist; make it, or name another one.</source>
        <translation>Der Ordner von „{path}“ existiert nicht; ihn anlegen oder einen anderen angeben.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>„{path}“ kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{claim}, {state}: {statement}</source>
        <translation>{claim}, {state}: {statement}</translation>
    </message>
    <message>
        <source>Citation {claim}: {quote}</source>
        <translation>Beleg {claim}: {quote}</translation>
    </message>
    <message>
        <source>{line}, {mark}</source>
        <translation>{line}, {mark}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Saved view 1 (Alt 2 to Alt 9: the others)</source>
        <translation>Gespeicherte Ansicht 1 (Alt 2 bis Alt 9: die anderen)</translation>
    </message>
    <message>
        <source>Saved view 2</source>
        <translation>Gespeicherte Ansicht 2</translation>
    </message>
    <message>
        <source>Saved view 3</source>
        <translation>Gespeicherte Ansicht 3</translation>
    </message>
    <message>
        <source>Saved view 4</source>
        <translation>Gespeicherte Ansicht 4</translation>
    </message>
    <message>
        <source>Saved view 5</source>
        <translation>Gespeicherte Ansicht 5</translation>
    </message>
    <message>
        <source>Saved view 6</source>
        <translation>Gespeicherte Ansicht 6</translation>
    </message>
    <message>
        <source>Saved view 7</source>
        <translation>Gespeicherte Ansicht 7</translation>
    </message>
    <message>
        <source>Saved view 8</source>
        <translation>Gespeicherte Ansicht 8</translation>
    </message>
    <message>
        <source>Saved view 9</source>
        <translation>Gespeicherte Ansicht 9</translation>
    </message>
    <message>
        <source>One value: source 1</source>
        <translation>Ein Wert: Quelle 1</translation>
    </message>
    <message>
        <source>One value: source 2</source>
        <translation>Ein Wert: Quelle 2</translation>
    </message>
    <message>
        <source>One value: source 3</source>
        <translation>Ein Wert: Quelle 3</translation>
    </message>
    <message>
        <source>One value: source 4</source>
        <translation>Ein Wert: Quelle 4</translation>
    </message>
    <message>
        <source>One value: source 5</source>
        <translation>Ein Wert: Quelle 5</translation>
    </message>
    <message>
        <source>One value: source 6</source>
        <translation>Ein Wert: Quelle 6</translation>
    </message>
    <message>
        <source>One value: source 7</source>
        <translation>Ein Wert: Quelle 7</translation>
    </message>
    <message>
        <source>One value: source 8</source>
        <translation>Ein Wert: Quelle 8</translation>
    </message>
    <message>
        <source>One value: source 9</source>
        <translation>Ein Wert: Quelle 9</translation>
    </message>
    <message>
        <source>To the claim of other source 1 (2 to 9: the others)</source>
        <translation>Zur Aussage der anderen Quelle 1 (2 bis 9: die übrigen)</translation>
    </message>
    <message>
        <source>To the claim of other source 2</source>
        <translation>Zur Aussage der anderen Quelle 2</translation>
    </message>
    <message>
        <source>To the claim of other source 3</source>
        <translation>Zur Aussage der anderen Quelle 3</translation>
    </message>
    <message>
        <source>To the claim of other source 4</source>
        <translation>Zur Aussage der anderen Quelle 4</translation>
    </message>
    <message>
        <source>To the claim of other source 5</source>
        <translation>Zur Aussage der anderen Quelle 5</translation>
    </message>
    <message>
        <source>To the claim of other source 6</source>
        <translation>Zur Aussage der anderen Quelle 6</translation>
    </message>
    <message>
        <source>To the claim of other source 7</source>
        <translation>Zur Aussage der anderen Quelle 7</translation>
    </message>
    <message>
        <source>To the claim of other source 8</source>
        <translation>Zur Aussage der anderen Quelle 8</translation>
    </message>
    <message>
        <source>To the claim of other source 9</source>
        <translation>Zur Aussage der anderen Quelle 9</translation>
    </message>
    <message>
        <source>Start page: new case, recent cases</source>
        <translation>Startseite: neuer Fall, letzte Fälle</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Paste text as an article</source>
        <translation>Text als Artikel einfügen</translation>
    </message>
    <message>
        <source>Add a web page by its address…</source>
        <translation>Webseite über ihre Adresse hinzufügen…</translation>
    </message>
    <message>
        <source>Bring in annotations made elsewhere…</source>
        <translation>Anderswo gemachte Annotationen einlesen…</translation>
    </message>
    <message>
        <source>Save the case as one file…</source>
        <translation>Den Fall als eine Datei speichern…</translation>
    </message>
    <message>
        <source>Open the demo case</source>
        <translation>Demofall öffnen</translation>
    </message>
    <message>
        <source>Rename the case…</source>
        <translation>Fall umbenennen…</translation>
    </message>
    <message>
        <source>Second opinion of a language model…</source>
        <translation>Zweitmeinung eines Sprachmodells…</translation>
    </message>
    <message>
        <source>Analyze the case again</source>
        <translation>Fall neu analysieren</translation>
    </message>
    <message>
        <source>Compare the article with its other version…</source>
        <translation>Artikel mit seiner anderen Fassung vergleichen…</translation>
    </message>
    <message>
        <source>Compare two versions of an article…</source>
        <translation>Zwei Fassungen eines Artikels vergleichen…</translation>
    </message>
    <message>
        <source>Correct what is known of the article…</source>
        <translation>Angaben zum Artikel korrigieren…</translation>
    </message>
    <message>
        <source>Erase an article or a person for good…</source>
        <translation>Einen Artikel oder eine Person endgültig löschen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Datenbank prüfen</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Encryption of the database…</source>
        <translation>Verschlüsselung der Datenbank…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Edit the statement</source>
        <translation>Satz bearbeiten</translation>
    </message>
    <message>
        <source>Edit the wording</source>
        <translation>Formulierung bearbeiten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Who is meant: another name…</source>
        <translation>Wer gemeint ist: anderer Name…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Search articles, facts, claims, commands</source>
        <translation>Artikel, Fakten, Aussagen, Befehle suchen</translation>
    </message>
    <message>
        <source>Accept the claim</source>
        <translation>Aussage annehmen</translation>
    </message>
    <message>
        <source>Accept the selected facts</source>
        <translation>Ausgewählte Fakten annehmen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Reject the selected facts…</source>
        <translation>Ausgewählte Fakten ablehnen…</translation>
    </message>
    <message>
        <source>Hand back, to be looked at again…</source>
        <translation>Zur erneuten Prüfung zurückgeben…</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Accept, and on to the next article&apos;s claim</source>
        <translation>Annehmen und weiter zur Aussage im nächsten Artikel</translation>
    </message>
    <message>
        <source>Claim from the selected words</source>
        <translation>Aussage aus den ausgewählten Wörtern</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Merge the selected facts</source>
        <translation>Ausgewählte Fakten zusammenführen</translation>
    </message>
    <message>
        <source>Same fact as…</source>
        <translation>Derselbe Fakt wie…</translation>
    </message>
    <message>
        <source>Different fact: take it out of this one</source>
        <translation>Anderer Fakt: aus diesem herausnehmen</translation>
    </message>
    <message>
        <source>Different fact: take this source out</source>
        <translation>Anderer Fakt: diese Quelle herausnehmen</translation>
    </message>
    <message>
        <source>Put into a section…</source>
        <translation>In einen Abschnitt stellen…</translation>
    </message>
    <message>
        <source>Rename the section…</source>
        <translation>Abschnitt umbenennen…</translation>
    </message>
    <message>
        <source>Move the line up, past the first into the section above</source>
        <translation>Zeile nach oben, über die erste hinaus in den Abschnitt darüber</translation>
    </message>
    <message>
        <source>Move the line down, past the last into the section below</source>
        <translation>Zeile nach unten, über die letzte hinaus in den Abschnitt darunter</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Abschnitt nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Abschnitt nach unten verschieben</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Both, attributed</source>
        <translation>Beide mit Quelle</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offenlassen</translation>
    </message>
    <message>
        <source>The number keys mean the next nine sources</source>
        <translation>Zifferntasten für die nächsten neun Quellen</translation>
    </message>
    <message>
        <source>Typed wording, or the proposed one</source>
        <translation>Eigene oder vorgeschlagene Formulierung</translation>
    </message>
    <message>
        <source>Mark this source, to take several out</source>
        <translation>Diese Quelle markieren, um mehrere herauszunehmen</translation>
    </message>
    <message>
        <source>Why: the rule in general</source>
        <translation>Warum: die Regel allgemein</translation>
    </message>
    <message>
        <source>Settle and next</source>
        <translation>Entscheiden und weiter</translation>
    </message>
    <message>
        <source>Take the settlement back</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Next open conflict</source>
        <translation>Nächster offener Widerspruch</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>Nächster Fakt</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Nächster Beleg</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Previous open conflict</source>
        <translation>Voriger offener Widerspruch</translation>
    </message>
    <message>
        <source>Previous fact</source>
        <translation>Voriger Fakt</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Voriger Beleg</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Nächstes Unentschiedenes</translation>
    </message>
    <message>
        <source>Next open conflict, past the last: the first</source>
        <translation>Nächster offener Widerspruch, nach dem letzten der erste</translation>
    </message>
    <message>
        <source>Skip: next, decides nothing</source>
        <translation>Überspringen: weiter, ohne zu entscheiden</translation>
    </message>
    <message>
        <source>Next fact, decides nothing</source>
        <translation>Nächster Fakt, ohne zu entscheiden</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Previous claim at this place</source>
        <translation>Vorige Aussage an dieser Stelle</translation>
    </message>
    <message>
        <source>Next claim at this place</source>
        <translation>Nächste Aussage an dieser Stelle</translation>
    </message>
    <message>
        <source>Next words that nobody has claimed</source>
        <translation>Nächste Stelle ohne Aussage</translation>
    </message>
    <message>
        <source>Previous words that nobody has claimed</source>
        <translation>Vorige Stelle ohne Aussage</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>All other sources on the card</source>
        <translation>Alle anderen Quellen auf der Karte</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Zeigen, wo es steht</translation>
    </message>
    <message>
        <source>Show the fact among the conflicts or facts</source>
        <translation>Fakt unter den Widersprüchen oder Fakten zeigen</translation>
    </message>
    <message>
        <source>Show the source&apos;s words in the article</source>
        <translation>Worte der Quelle im Artikel zeigen</translation>
    </message>
    <message>
        <source>Show the words in the article</source>
        <translation>Worte im Artikel zeigen</translation>
    </message>
    <message>
        <source>Show the words that are cited</source>
        <translation>Belegte Worte zeigen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Select a word to the right</source>
        <translation>Ein Wort nach rechts auswählen</translation>
    </message>
    <message>
        <source>Select a word to the left</source>
        <translation>Ein Wort nach links auswählen</translation>
    </message>
    <message>
        <source>Select down to the next line</source>
        <translation>Bis in die nächste Zeile auswählen</translation>
    </message>
    <message>
        <source>Select up to the line before</source>
        <translation>Bis in die vorige Zeile auswählen</translation>
    </message>
    <message>
        <source>Select to the sentence&apos;s right end</source>
        <translation>Bis zum rechten Ende des Satzes auswählen</translation>
    </message>
    <message>
        <source>Select to the sentence&apos;s left end</source>
        <translation>Bis zum linken Ende des Satzes auswählen</translation>
    </message>
    <message>
        <source>Claim&apos;s end: one word to the right</source>
        <translation>Ende der Aussage: ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Claim&apos;s end: one word to the left</source>
        <translation>Ende der Aussage: ein Wort nach links</translation>
    </message>
    <message>
        <source>Claim&apos;s start: one word to the right</source>
        <translation>Anfang der Aussage: ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Claim&apos;s start: one word to the left</source>
        <translation>Anfang der Aussage: ein Wort nach links</translation>
    </message>
    <message>
        <source>Filter the facts…</source>
        <translation>Fakten filtern…</translation>
    </message>
    <message>
        <source>Sort the facts…</source>
        <translation>Fakten sortieren…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Show or hide what the fact is made of</source>
        <translation>Ein- oder ausblenden, woraus der Fakt besteht</translation>
    </message>
    <message>
        <source>Save the filters as a view…</source>
        <translation>Filter als Ansicht speichern…</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>Diese Ansicht umbenennen…</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Diese Ansicht löschen</translation>
    </message>
    <message>
        <source>Show or put away export and check</source>
        <translation>Export und Prüfung ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show what is set aside (opinion and other)</source>
        <translation>Beiseitegelegtes zeigen (Meinung und Sonstiges)</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Unfold all page furniture, or fold it</source>
        <translation>Alles Seitenbeiwerk auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Unfold the next page furniture, or fold this</source>
        <translation>Nächstes Seitenbeiwerk aufklappen oder dieses zuklappen</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>Verlauf des Falls</translation>
    </message>
    <message>
        <source>History of this fact</source>
        <translation>Verlauf dieses Fakts</translation>
    </message>
    <message>
        <source>History of this claim</source>
        <translation>Verlauf dieser Aussage</translation>
    </message>
    <message>
        <source>Names of the case, and their forms</source>
        <translation>Namen im Fall und ihre Formen</translation>
    </message>
    <message>
        <source>What the last analysis changed</source>
        <translation>Was die letzte Analyse geändert hat</translation>
    </message>
    <message>
        <source>What was learnt from decisions</source>
        <translation>Was aus Entscheidungen gelernt wurde</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s</source>
        <translation>Schriftgröße des Systems</translation>
    </message>
    <message>
        <source>The keys on one page</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Hinweise wieder zeigen</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search articles, claims, commands</source>
        <translation>Artikel, Aussagen, Befehle suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>Case {name}</source>
        <translation>Fall {name}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Claims decided</source>
        <translation>Entschiedene Aussagen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>{decided:,} of {claims:,} claims decided</source>
        <translation>{decided:,} von {claims:,} Aussagen entschieden</translation>
    </message>
    <message>
        <source>● saved {what:%H:%M:%S}</source>
        <translation>● gespeichert {what:%H:%M:%S}</translation>
    </message>
    <message>
        <source>○ not saved</source>
        <translation>○ nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) open, {settled:,} settled</source>
        <translation>
            <numerusform>%n Widerspruch offen, {settled:,} entschieden</numerusform>
            <numerusform>%n Widersprüche offen, {settled:,} entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} %</source>
        <translation>{done} %</translation>
    </message>
    <message>
        <source>Before it repairs anything, it makes a backup; nothing is deleted.</source>
        <translation>Vor jeder Reparatur wird eine Sicherung angelegt; gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Nothing was found yet.</source>
        <translation>Noch wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>The database is being checked; deciding waits for it.</source>
        <translation>Die Datenbank wird geprüft; Entscheidungen warten darauf.</translation>
    </message>
    <message>
        <source>The check at the start found damage: {problems}</source>
        <translation>Die Prüfung beim Start hat Schäden gefunden: {problems}</translation>
    </message>
    <message>
        <source>The check at the start found nothing wrong.</source>
        <translation>Die Prüfung beim Start hat nichts Falsches gefunden.</translation>
    </message>
    <message>
        <source>The file, the texts and the logs are whole; whether the records follow is being checked.</source>
        <translation>Datei, Texte und Protokolle sind unversehrt; ob die Datensätze daraus folgen, wird geprüft.</translation>
    </message>
    <message>
        <source>The file, the texts and the logs are whole; whether the records follow was not checked.</source>
        <translation>Datei, Texte und Protokolle sind unversehrt; ob die Datensätze daraus folgen, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Repair: {would}</source>
        <translation>Reparatur: {would}</translation>
    </message>
    <message>
        <source>Cancel what is being done</source>
        <translation>Abbrechen, was gerade getan wird</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) open</source>
        <translation>
            <numerusform>%n Widerspruch offen</numerusform>
            <numerusform>%n Widersprüche offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>This claim is rejected; accept it in Read before its value can stand.</source>
        <translation>Diese Aussage ist abgelehnt; erst unter „Lesen“ annehmen, dann kann ihr Wert gelten.</translation>
    </message>
    <message numerus="yes">
        <source>There (is|are) only %n source(s); the digits reach all of them.</source>
        <translation>
            <numerusform>Es gibt nur %n Quelle; die Ziffern erreichen sie.</numerusform>
            <numerusform>Es gibt nur %n Quellen; die Ziffern erreichen alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a source first: its number, a click on its row, or the arrows.</source>
        <translation>Zuerst eine Quelle auswählen: ihre Nummer, ein Klick auf ihre Zeile oder die Pfeiltasten.</translation>
    </message>
    <message>
        <source>{resolution} is not possible: {why}.</source>
        <translation>„{resolution}“ ist nicht möglich: {why}.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Different facts</source>
        <translation>Verschiedene Fakten</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>{key}: the digits mean the next nine sources</source>
        <translation>{key}: Ziffern für die nächsten neun Quellen</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Anderer Fakt</translation>
    </message>
    <message>
        <source>{severity} · rule {rule}</source>
        <translation>{severity} · Regel {rule}</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>Regel {rule}</translation>
    </message>
    <message>
        <source>The rule: {rule}</source>
        <translation>Die Regel: {rule}</translation>
    </message>
    <message>
        <source>✓ Settled ({how}) by {who} {when}</source>
        <translation>✓ Entschieden ({how}) von {who} {when}</translation>
    </message>
    <message>
        <source>{key} takes it back</source>
        <translation>{key} nimmt es zurück</translation>
    </message>
    <message>
        <source>Press the number of the source whose value stands, or a letter.</source>
        <translation>Die Nummer der Quelle drücken, deren Wert gilt, oder einen Buchstaben.</translation>
    </message>
    <message>
        <source>It goes to the open questions of the sheet, with all sources and your note.</source>
        <translation>Es kommt zu den offenen Fragen des Blatts, mit allen Quellen und der Notiz.</translation>
    </message>
    <message>
        <source>Cited: {letters}</source>
        <translation>Belege: {letters}</translation>
    </message>
    <message>
        <source>noted as differing: {letters}</source>
        <translation>als abweichend vermerkt: {letters}</translation>
    </message>
    <message numerus="yes">
        <source>behind it: {some} of %n source(s), {independent} independent</source>
        <translation>
            <numerusform>Rückhalt: {some} von %n Quelle, {independent} unabhängig</numerusform>
            <numerusform>Rückhalt: {some} von %n Quellen, {independent} unabhängig</numerusform>
        </translation>
    </message>
    <message>
        <source>See the sheet</source>
        <translation>Blatt ansehen</translation>
    </message>
    <message>
        <source>Look at what is settled</source>
        <translation>Entschiedenes ansehen</translation>
    </message>
    <message>
        <source>Every conflict is settled</source>
        <translation>Alle Widersprüche sind entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n settled. Next: see how the sheet reads, or decide the claims that are still undecided ({key}). Settled ones stay in the list; each can be opened and settled anew.</source>
        <translation>
            <numerusform>%n entschieden. Weiter: ansehen, wie sich das Blatt liest, oder die noch unentschiedenen Aussagen entscheiden ({key}). Entschiedenes bleibt in der Liste und lässt sich dort öffnen und neu entscheiden.</numerusform>
            <numerusform>%n entschieden. Weiter: ansehen, wie sich das Blatt liest, oder die noch unentschiedenen Aussagen entscheiden ({key}). Entschiedenes bleibt in der Liste und lässt sich dort öffnen und neu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sources disagree on nothing here</source>
        <translation>Die Quellen widersprechen sich hier nirgends</translation>
    </message>
    <message>
        <source>Conflicts appear where claims of one fact say different things. Decide the claims in Read ({key}), or see the sheet.</source>
        <translation>Widersprüche erscheinen, wo Aussagen zu einem Fakt Verschiedenes sagen. Die Aussagen unter „Lesen“ entscheiden ({key}) oder das Blatt ansehen.</translation>
    </message>
    <message>
        <source>shortly before {value}</source>
        <translation>kurz vor {value}</translation>
    </message>
    <message>
        <source>after {value}</source>
        <translation>nach {value}</translation>
    </message>
    <message>
        <source>from {value} on</source>
        <translation>ab {value}</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>vor {value}</translation>
    </message>
    <message>
        <source>by {value}</source>
        <translation>bis {value}</translation>
    </message>
    <message>
        <source>Each step of the scale is ten times the one before.</source>
        <translation>Jeder Schritt der Skala ist das Zehnfache des vorigen.</translation>
    </message>
    <message>
        <source>Chosen: the range of all of them.</source>
        <translation>Gewählt: die Spanne aller Werte.</translation>
    </message>
    <message>
        <source>Chosen: {value}.</source>
        <translation>Gewählt: {value}.</translation>
    </message>
    <message>
        <source>{what}: {who}; not {others}.</source>
        <translation>{what}: {who}; nicht {others}.</translation>
    </message>
    <message>
        <source>{what}: {who}.</source>
        <translation>{what}: {who}.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message numerus="yes">
        <source>%n open · worst first · {settled} settled</source>
        <translation>
            <numerusform>%n offen · schwerste zuerst · {settled} entschieden</numerusform>
            <numerusform>%n offen · schwerste zuerst · {settled} entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict {number} of {all}</source>
        <translation>Widerspruch {number} von {all}</translation>
    </message>
    <message>
        <source>Choose first: a source&apos;s number, or R, B, L, O.</source>
        <translation>Zuerst wählen: die Nummer einer Quelle oder R, B, L, O.</translation>
    </message>
    <message>
        <source>Select the source that speaks of something else: its number, or a click; then D.</source>
        <translation>Die Quelle auswählen, die von etwas anderem spricht: ihre Nummer oder ein Klick; dann D.</translation>
    </message>
    <message>
        <source>These are all the sources of this fact; leave at least one in it.</source>
        <translation>Das sind alle Quellen dieses Fakts; mindestens eine muss bleiben.</translation>
    </message>
    <message>
        <source>{act}. A new analysis will keep them apart.</source>
        <translation>{act}. Eine neue Analyse hält sie getrennt.</translation>
    </message>
    <message>
        <source>Not on the line: {values}</source>
        <translation>Nicht auf der Linie: {values}</translation>
    </message>
    <message>
        <source>Picture of what the sources say</source>
        <translation>Grafik: was die Quellen sagen</translation>
    </message>
    <message>
        <source>Scale by ratio: each step is ten times the one before.</source>
        <translation>Logarithmische Skala: Jeder Schritt ist das Zehnfache des vorigen.</translation>
    </message>
    <message>
        <source>every claim of it is rejected</source>
        <translation>alle Aussagen dazu sind abgelehnt</translation>
    </message>
    <message>
        <source>a range needs two figures or dates of one sort</source>
        <translation>eine Spanne braucht zwei Zahlen oder zwei Daten derselben Art</translation>
    </message>
    <message>
        <source>only one side is left</source>
        <translation>nur eine Position ist übrig</translation>
    </message>
    <message>
        <source>the articles’ dates do not tell which came later; press the later source’s number first</source>
        <translation>die Daten der Artikel zeigen nicht, was später kam; zuerst die Nummer der späteren Quelle drücken</translation>
    </message>
    <message>
        <source>cannot both be right</source>
        <translation>können nicht beide stimmen</translation>
    </message>
    <message>
        <source>may both be right</source>
        <translation>können beide stimmen</translation>
    </message>
    <message>
        <source>independent sources {sides}</source>
        <translation>unabhängige Quellen {sides}</translation>
    </message>
    <message>
        <source>settled: {how}</source>
        <translation>entschieden: {how}</translation>
    </message>
    <message>
        <source>indep. {sides}</source>
        <translation>unabh. {sides}</translation>
    </message>
    <message>
        <source>Queue of conflicts, worst first</source>
        <translation>Liste der Widersprüche, schwerste zuerst</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Wording of the sheet</source>
        <translation>Formulierung im Blatt</translation>
    </message>
    <message>
        <source>Choose how to settle it</source>
        <translation>Wählen, wie entschieden wird</translation>
    </message>
    <message>
        <source>Choose how to settle it: the line of the sheet is proposed here</source>
        <translation>Wählen, wie entschieden wird: Hier steht dann der Vorschlag für das Blatt</translation>
    </message>
    <message>
        <source>Note: why, or what to ask (printed with the disagreement)</source>
        <translation>Notiz: warum, oder was zu klären ist (wird mit dem Widerspruch gedruckt)</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>Vorgeschlagene Formulierung</translation>
    </message>
    <message>
        <source>Not possible: {why}.</source>
        <translation>Nicht möglich: {why}.</translation>
    </message>
    <message>
        <source>My wording</source>
        <translation>Meine Formulierung</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>hedged: {word}</source>
        <translation>Einschränkung: {word}</translation>
    </message>
    <message>
        <source>✂ marked: to be taken out</source>
        <translation>✂ markiert: wird herausgenommen</translation>
    </message>
    <message>
        <source>Source {number}: {name}, {date}.</source>
        <translation>Quelle {number}: {name}, {date}.</translation>
    </message>
    <message>
        <source>Hedged: {word}.</source>
        <translation>Einschränkung: {word}.</translation>
    </message>
    <message>
        <source>Same fact, not in this conflict.</source>
        <translation>Derselbe Fakt, nicht in diesem Widerspruch.</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Gewählt.</translation>
    </message>
    <message>
        <source>Marked to be taken out.</source>
        <translation>Zum Herausnehmen markiert.</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>WHAT IT SAYS</source>
        <translation>WAS SIE SAGT</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>WHO SAYS SO</source>
        <translation>WER ES SAGT</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>acquitted</source>
        <translation>freigesprochen</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>arrested</source>
        <translation>festgenommen</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>angeklagt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>geplatzt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>convicted</source>
        <translation>verurteilt</translation>
    </message>
    <message>
        <source>defeated</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>eingereicht</translation>
    </message>
    <message>
        <source>flying</source>
        <translation>im Flugbetrieb</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>grounded</source>
        <translation>am Boden</translation>
    </message>
    <message>
        <source>in talks</source>
        <translation>in Verhandlung</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>landed</source>
        <translation>gelandet</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>unter Strom</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>beurlaubt</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>vor Gericht</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>angeordnet</translation>
    </message>
    <message>
        <source>partial success</source>
        <translation>Teilerfolg</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>verabschiedet</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigelassen</translation>
    </message>
    <message>
        <source>resigned</source>
        <translation>zurückgetreten</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>scrubbed</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>voluntary</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>{source}: not yet</source>
        <translation>{source}: noch nicht</translation>
    </message>
    <message>
        <source>The stages in their order: {stages}.</source>
        <translation>Die Stufen der Reihe nach: {stages}.</translation>
    </message>
    <message>
        <source>{stage}: {sources}.</source>
        <translation>{stage}: {sources}.</translation>
    </message>
    <message>
        <source>In another disagreement of this fact: {kind}</source>
        <translation>In einem anderen Widerspruch dieses Fakts: {kind}</translation>
    </message>
    <message>
        <source>Same fact, not in this conflict</source>
        <translation>Derselbe Fakt, nicht in diesem Widerspruch</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Was die Quellen sagen</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s), {independent} independent</source>
        <translation>
            <numerusform>%n Quelle, {independent} unabhängig</numerusform>
            <numerusform>%n Quellen, {independent} unabhängig</numerusform>
        </translation>
    </message>
    <message>
        <source>side {number}</source>
        <translation>Position {number}</translation>
    </message>
    <message>
        <source>The case was not analyzed anew since the window was opened. The history has the figures of every earlier analysis.</source>
        <translation>Der Fall wurde seit dem Öffnen des Fensters nicht neu analysiert. Der Verlauf enthält die Zahlen jeder früheren Analyse.</translation>
    </message>
    <message>
        <source>The figures stand in the history of the case. Esc closes.</source>
        <translation>Die Zahlen stehen im Verlauf des Falls. Esc schließt.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n Fakt</numerusform>
            <numerusform>%n Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// can be fetched.</source>
        <translation>Nur Adressen, die mit https:// oder http:// beginnen, lassen sich abrufen.</translation>
    </message>
    <message>
        <source>This address cannot be read</source>
        <translation>Diese Adresse kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Add the web page</source>
        <translation>Webseite hinzufügen</translation>
    </message>
    <message>
        <source>You are asked before it is fetched.</source>
        <translation>Vor dem Abrufen wird nachgefragt.</translation>
    </message>
    <message numerus="yes">
        <source>Add a text of %n word(s) to {case}</source>
        <translation>
            <numerusform>Text mit %n Wort zu „{case}“ hinzufügen</numerusform>
            <numerusform>Text mit %n Wörtern zu „{case}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New case of a text of %n word(s)</source>
        <translation>
            <numerusform>Neuer Fall aus einem Text mit %n Wort</numerusform>
            <numerusform>Neuer Fall aus einem Text mit %n Wörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {names}. A case file is brought in alone.</source>
        <translation>Ausgelassen: {names}. Eine Falldatei wird allein eingelesen.</translation>
    </message>
    <message>
        <source>Bring in the case file “{name}”</source>
        <translation>Die Falldatei „{name}“ einlesen</translation>
    </message>
    <message numerus="yes">
        <source>(This file|These %n files) cannot be read</source>
        <translation>
            <numerusform>Diese Datei kann nicht gelesen werden</numerusform>
            <numerusform>Diese %n Dateien können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Use one of {kinds}, or a folder of them.</source>
        <translation>Möglich sind {kinds} oder ein Ordner damit.</translation>
    </message>
    <message>
        <source>Left out, because such files are not read: {names}.</source>
        <translation>Weggelassen, weil solche Dateien nicht gelesen werden: {names}.</translation>
    </message>
    <message>
        <source>Add the folder “{name}” to {case}</source>
        <translation>Ordner „{name}“ zu „{case}“ hinzufügen</translation>
    </message>
    <message>
        <source>New case of the folder “{name}”</source>
        <translation>Neuer Fall aus dem Ordner „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files and folders to {case}</source>
        <translation>
            <numerusform>%n Datei oder Ordner zu „{case}“ hinzufügen</numerusform>
            <numerusform>%n Dateien und Ordner zu „{case}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New case of %n files and folders</source>
        <translation>
            <numerusform>Neuer Fall aus %n Datei oder Ordner</numerusform>
            <numerusform>Neuer Fall aus %n Dateien und Ordnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to {case}</source>
        <translation>
            <numerusform>%n Datei zu „{case}“ hinzufügen</numerusform>
            <numerusform>%n Dateien zu „{case}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New case of %n file(s)</source>
        <translation>
            <numerusform>Neuer Fall aus %n Datei</numerusform>
            <numerusform>Neuer Fall aus %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go here.</source>
        <translation>Hier loslassen.</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>What should be looked at again?</source>
        <translation>Was ist noch einmal anzusehen?</translation>
    </message>
    <message>
        <source>Select two facts or more to merge them: Shift with the arrows, or Ctrl and a click.</source>
        <translation>Zum Zusammenführen zwei oder mehr Fakten auswählen: Shift mit den Pfeiltasten oder Ctrl und ein Klick.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n fact(s) can be merged at once; select fewer.</source>
        <translation>
            <numerusform>Höchstens %n Fakt kann auf einmal zusammengeführt werden; weniger auswählen.</numerusform>
            <numerusform>Höchstens %n Fakten können auf einmal zusammengeführt werden; weniger auswählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: as proposed</source>
        <translation>Leer: wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Empty: no note</source>
        <translation>Leer: keine Notiz</translation>
    </message>
    <message>
        <source>Select facts first: arrows, Shift with the arrows, or a click.</source>
        <translation>Zuerst Fakten auswählen: Pfeiltasten, Shift mit den Pfeiltasten oder ein Klick.</translation>
    </message>
    <message numerus="yes">
        <source>Deciding on %n fact(s)…</source>
        <translation>
            <numerusform>%n Fakt wird entschieden…</numerusform>
            <numerusform>%n Fakten werden entschieden…</numerusform>
        </translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>Quellen uneins</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>Prozentsatz</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Filter: state is {value}</source>
        <translation>Filter nach Stand: {value}</translation>
    </message>
    <message>
        <source>State: {values}</source>
        <translation>Stand: {values}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Filter: kind is {value} value</source>
        <translation>Filter nach Art des Werts: {value}</translation>
    </message>
    <message>
        <source>Kind: {values}</source>
        <translation>Art: {values}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Filter: source is {value}</source>
        <translation>Filter nach Quelle: {value}</translation>
    </message>
    <message>
        <source>Article: {values}</source>
        <translation>Artikel: {values}</translation>
    </message>
    <message>
        <source>Filter: conflict over {value}</source>
        <translation>Filter nach Widerspruch: {value}</translation>
    </message>
    <message>
        <source>Conflict: {values}</source>
        <translation>Widerspruch: {values}</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>Zahl der Quellen</translation>
    </message>
    <message>
        <source>Filter: {value}</source>
        <translation>Filter: {value}</translation>
    </message>
    <message>
        <source>{values}</source>
        <translation>{values}</translation>
    </message>
    <message>
        <source>Independent sources</source>
        <translation>Unabhängige Quellen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Filter: section is {value}</source>
        <translation>Filter nach Abschnitt: {value}</translation>
    </message>
    <message>
        <source>Section: {values}</source>
        <translation>Abschnitt: {values}</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analyst</translation>
    </message>
    <message>
        <source>Filter: decided by {value}</source>
        <translation>Filter: entschieden von {value}</translation>
    </message>
    <message>
        <source>Decided by {values}</source>
        <translation>Entschieden von {values}</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>what is set aside, too</source>
        <translation>auch Beiseitegelegtes</translation>
    </message>
    <message>
        <source>only what is set aside</source>
        <translation>nur Beiseitegelegtes</translation>
    </message>
    <message>
        <source>{low} to {high} independent</source>
        <translation>{low} bis {high} unabhängige</translation>
    </message>
    <message>
        <source>{low} to {high} sources</source>
        <translation>{low} bis {high} Quellen</translation>
    </message>
    <message numerus="yes">
        <source>%n independent</source>
        <translation>
            <numerusform>%n unabhängige</numerusform>
            <numerusform>%n unabhängige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more independent</source>
        <translation>
            <numerusform>%n oder mehr unabhängige</numerusform>
            <numerusform>%n oder mehr unabhängige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more sources</source>
        <translation>
            <numerusform>%n oder mehr Quellen</numerusform>
            <numerusform>%n oder mehr Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>one independent source</source>
        <translation>eine unabhängige Quelle</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>nur eine Quelle</translation>
    </message>
    <message numerus="yes">
        <source>at most %n independent</source>
        <translation>
            <numerusform>höchstens %n unabhängige</numerusform>
            <numerusform>höchstens %n unabhängige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n sources</source>
        <translation>
            <numerusform>höchstens %n Quelle</numerusform>
            <numerusform>höchstens %n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>Alle Fakten</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} und %n weitere</numerusform>
            <numerusform>{first} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the facts</source>
        <translation>Fakten filtern</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>State, kind, source, number of sources, section, analyst…</source>
        <translation>Stand, Art, Quelle, Zahl der Quellen, Abschnitt, Analyst …</translation>
    </message>
    <message>
        <source>No filter has these letters</source>
        <translation>Kein Filter enthält diese Buchstaben</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it away.</source>
        <translation>Enter ändert ihn, Del entfernt ihn.</translation>
    </message>
    <message>
        <source>Take the filter away: {words}</source>
        <translation>Filter entfernen: {words}</translation>
    </message>
    <message>
        <source>Words in facts and quotations</source>
        <translation>Wörter in Fakten und Zitaten</translation>
    </message>
    <message>
        <source>Find facts by their words</source>
        <translation>Fakten nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Down into the table.</source>
        <translation>Enter geht zum nächsten Treffer, Pfeil ab in die Tabelle.</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Suchwörter löschen</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Save the filters as a view</source>
        <translation>Filter als Ansicht speichern</translation>
    </message>
    <message>
        <source>Filter by: {name}</source>
        <translation>Filtern nach: {name}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>No fact has the words “{words}”, in its line, a statement or a quotation. Esc in the field clears them.</source>
        <translation>Kein Fakt enthält die Wörter „{words}“ in seiner Zeile, einem Satz oder einem Zitat. Esc im Feld löscht sie.</translation>
    </message>
    <message>
        <source>No fact passes these filters. Take one away at its ×, or all of them with “Clear”.</source>
        <translation>Kein Fakt passt zu diesen Filtern. Einen mit × entfernen oder alle mit „Zurücksetzen“.</translation>
    </message>
    <message>
        <source>There are no facts yet: add articles to the case with Ctrl O.</source>
        <translation>Noch keine Fakten: Mit Ctrl O Artikel zum Fall hinzufügen.</translation>
    </message>
    <message>
        <source>more than {facts}</source>
        <translation>mehr als {facts}</translation>
    </message>
    <message>
        <source>{facts} · {number} selected</source>
        <translation>{facts} · {number} ausgewählt</translation>
    </message>
    <message>
        <source>Accept {number}</source>
        <translation>{number} annehmen</translation>
    </message>
    <message>
        <source>No undecided fact is left among these.</source>
        <translation>Hierunter ist kein unentschiedener Fakt mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Section for %n fact(s)</source>
        <translation>
            <numerusform>Abschnitt für %n Fakt</numerusform>
            <numerusform>Abschnitt für %n Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>So many facts cannot be dragged; {key} puts them into a section.</source>
        <translation>So viele Fakten lassen sich nicht ziehen; {key} legt sie in einen Abschnitt.</translation>
    </message>
    <message>
        <source>FACT</source>
        <translation>FAKT</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>QUELLEN</translation>
    </message>
    <message>
        <source>INDEP.</source>
        <translation>UNABH.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAND</translation>
    </message>
    <message>
        <source>SECTION</source>
        <translation>ABSCHNITT</translation>
    </message>
    <message>
        <source>State, as a sign</source>
        <translation>Stand als Zeichen</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>{line}; {state}; {sources}, {independent} independent; section {section}</source>
        <translation>{line}; {state}; {sources}, davon {independent} unabhängig; Abschnitt {section}</translation>
    </message>
    <message>
        <source>What the fact is made of</source>
        <translation>Woraus der Fakt besteht</translation>
    </message>
    <message>
        <source>Select a fact to see what it is made of.</source>
        <translation>Einen Fakt auswählen, um zu sehen, woraus er besteht.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n more claim(s); Enter shows the fact</source>
        <translation>
            <numerusform>%n weitere Aussage; Enter zeigt den Fakt</numerusform>
            <numerusform>%n weitere Aussagen; Enter zeigt den Fakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {label} in {source}: {quote}</source>
        <translation>{label} in {source} öffnen: {quote}</translation>
    </message>
    <message>
        <source>As on the sheet</source>
        <translation>Wie auf dem Blatt</translation>
    </message>
    <message>
        <source>Words of the fact</source>
        <translation>Wortlaut des Fakts</translation>
    </message>
    <message>
        <source>Number of independent sources</source>
        <translation>Zahl der unabhängigen Quellen</translation>
    </message>
    <message>
        <source>Sort the facts</source>
        <translation>Fakten sortieren</translation>
    </message>
    <message>
        <source>Sort the facts by</source>
        <translation>Fakten sortieren nach</translation>
    </message>
    <message>
        <source>An order, or its digit; the same once more turns it round</source>
        <translation>Sortierung oder ihre Ziffer; dieselbe noch einmal kehrt sie um</translation>
    </message>
    <message>
        <source>No order has these letters</source>
        <translation>Keine Sortierung enthält diese Buchstaben</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <source>Select all facts</source>
        <translation>Alle Fakten auswählen</translation>
    </message>
    <message>
        <source>Columns of the table of facts</source>
        <translation>Spalten der Faktentabelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Reason for rejecting: press a digit from 1 to {last}</source>
        <translation>Grund der Ablehnung: eine Ziffer von 1 bis {last} drücken</translation>
    </message>
    <message>
        <source>Reject, because it is</source>
        <translation>Grund der Ablehnung</translation>
    </message>
    <message>
        <source>Note on the rejection</source>
        <translation>Notiz zur Ablehnung</translation>
    </message>
    <message>
        <source>N: a note, if you like, before the digit; Esc cancels</source>
        <translation>N: auf Wunsch eine Notiz vor der Ziffer; Esc bricht ab</translation>
    </message>
    <message>
        <source>“Other” needs a note: say why, then press Enter; Esc cancels</source>
        <translation>„Sonstiges“ braucht eine Notiz: Grund angeben, dann Enter; Esc bricht ab</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Nächster Hinweis</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Keine Hinweise mehr</translation>
    </message>
    <message>
        <source>In {mode} ({key}): {hint}</source>
        <translation>In „{mode}“ ({key}): {hint}</translation>
    </message>
    <message>
        <source>“{act}” in the menu</source>
        <translation>„{act}“ im Menü</translation>
    </message>
    <message>
        <source>Hint {number} of {of}</source>
        <translation>Hinweis {number} von {of}</translation>
    </message>
    <message>
        <source>Hint {number} of {of}: {words}</source>
        <translation>Hinweis {number} von {of}: {words}</translation>
    </message>
    <message>
        <source>That is the whole way, from articles to a sheet. {key} lists all keys.</source>
        <translation>Das ist der ganze Weg, von den Artikeln zum Blatt. {key} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>This card is a claim: one thing that the article says and that can be checked. Its words are marked in the text. If the article does say so, accept it: {accept}.</source>
        <translation>Diese Karte ist eine Aussage: etwas, das der Artikel sagt und das sich prüfen lässt. Die Wörter dazu sind im Text markiert. Steht es wirklich so im Artikel, die Aussage annehmen: {accept}.</translation>
    </message>
    <message>
        <source>Not every claim belongs on a fact sheet. {reject} rejects one, and a digit says why. {next_undecided} goes to the next one that waits for you, and {undo} takes back what you did.</source>
        <translation>Nicht jede Aussage gehört auf ein Faktenblatt. {reject} lehnt eine ab, eine Ziffer nennt den Grund. {next_undecided} geht zur nächsten unentschiedenen, {undo} macht das Letzte rückgängig.</translation>
    </message>
    <message>
        <source>Here the articles disagree. {mode_conflicts} lays their words side by side, the worst first.</source>
        <translation>Hier widersprechen sich die Artikel. {mode_conflicts} stellt ihre Worte nebeneinander, die schwersten Widersprüche zuerst.</translation>
    </message>
    <message>
        <source>Who is right? The number of a source lets its value stand, {range} gives the range, {both} gives both with their sources, {leave_open} leaves it open. Then {settle} settles it.</source>
        <translation>Wer hat recht? Die Nummer einer Quelle lässt ihren Wert gelten, {range} nennt die Spanne, {both} nennt beide mit Quelle, {leave_open} lässt den Widerspruch offen. Dann entscheidet {settle} ihn.</translation>
    </message>
    <message>
        <source>Something was missed? Select its words with the mouse, or with {select_right}, and make a claim of them: {new_claim}, then Enter.</source>
        <translation>Etwas übersehen? Die Wörter mit der Maus oder mit {select_right} auswählen und daraus eine Aussage machen: {new_claim}, dann Enter.</translation>
    </message>
    <message>
        <source>A fact is what several articles say of one thing; it is one line of the sheet. {section} puts the chosen facts into a section.</source>
        <translation>Ein Fakt ist, was mehrere Artikel zu einer Sache sagen; er ist eine Zeile des Blatts. {section} ordnet die ausgewählten Fakten einem Abschnitt zu.</translation>
    </message>
    <message>
        <source>{mode_sheet} shows the fact sheet as it will be exported. What is missing stands beside it.</source>
        <translation>{mode_sheet} zeigt das Faktenblatt so, wie es exportiert wird. Was fehlt, steht daneben.</translation>
    </message>
    <message>
        <source>{export} writes the sheet to a file, with every source; what is not settled is printed as an open question. You can export at any time, and again.</source>
        <translation>{export} schreibt das Blatt mit allen Quellen in eine Datei; was nicht entschieden ist, erscheint als offene Frage. Exportieren geht jederzeit und beliebig oft.</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Verlauf von {name}</translation>
    </message>
    <message>
        <source>There is nothing left in the case that this decision was about.</source>
        <translation>Im Fall ist nichts mehr da, was diese Entscheidung betraf.</translation>
    </message>
    <message>
        <source>The case stands as it stood after this decision: it is the latest.</source>
        <translation>Der Fall ist noch so wie nach dieser Entscheidung: Sie ist die letzte.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No decision has these words. Clear the field to see all of them.</source>
        <translation>Keine Entscheidung enthält diese Wörter. Das Feld leeren, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Nobody has decided anything on this yet: it stands as the analysis found it.</source>
        <translation>Hierzu hat noch niemand etwas entschieden: Es ist so, wie die Analyse es gefunden hat.</translation>
    </message>
    <message>
        <source>Nothing was decided yet. What you decide is listed here.</source>
        <translation>Noch nichts entschieden. Hier stehen dann die Entscheidungen.</translation>
    </message>
    <message>
        <source>Decision {number}, by {analyst}, {time}</source>
        <translation>Entscheidung {number}, von {analyst}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles were analyzed later (“{what}”), and that cannot be taken back: go back to that decision, or to a later one.</source>
        <translation>Später wurden Artikel analysiert („{what}“), und das lässt sich nicht zurücknehmen: zu jener Entscheidung zurückgehen oder zu einer späteren.</translation>
    </message>
    <message numerus="yes">
        <source>This takes back %n decision(s)</source>
        <translation>
            <numerusform>Das nimmt %n Entscheidung zurück</numerusform>
            <numerusform>Das nimmt %n Entscheidungen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by {analyst}</source>
        <translation>
            <numerusform>davon %n von {analyst}</numerusform>
            <numerusform>davon %n von {analyst}</numerusform>
        </translation>
    </message>
    <message>
        <source>{taken}: {whose}.</source>
        <translation>{taken}: {whose}.</translation>
    </message>
    <message>
        <source>Press Ctrl ↵ again to do it; it can be undone. Esc leaves all as it is.</source>
        <translation>Zum Ausführen noch einmal Ctrl ↵ drücken; es lässt sich rückgängig machen. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Yes, go back</source>
        <translation>Ja, zurückgehen</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>Hierher zurückgehen</translation>
    </message>
    <message>
        <source>↑ ↓ go through them, ↵ opens what it was about.</source>
        <translation>↑ ↓ gehen durch die Liste, ↵ öffnet, worum es ging.</translation>
    </message>
    <message>
        <source>Words, or a claim&apos;s label such as B5</source>
        <translation>Wörter oder die Kennung einer Aussage wie B5</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Whose decisions</source>
        <translation>Wessen Entscheidungen</translation>
    </message>
    <message>
        <source>What the decision changed</source>
        <translation>Was die Entscheidung geändert hat</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>{what}: {after}</source>
        <translation>{what}: {after}</translation>
    </message>
    <message>
        <source>{what}: “{before}” is gone</source>
        <translation>{what}: „{before}“ entfällt</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}: {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n decision(s)</source>
        <translation>
            <numerusform>{day}: %n Entscheidung</numerusform>
            <numerusform>{day}: %n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, by {analyst}, {time}, taken back</source>
        <translation>{what}, von {analyst}, {time}, zurückgenommen</translation>
    </message>
    <message>
        <source>{what}, by {analyst}, {time}</source>
        <translation>{what}, von {analyst}, {time}</translation>
    </message>
    <message>
        <source>{analyst} · {time}</source>
        <translation>{analyst} · {time}</translation>
    </message>
    <message>
        <source>taken back · {detail}</source>
        <translation>zurückgenommen · {detail}</translation>
    </message>
    <message>
        <source>Decisions, the latest first</source>
        <translation>Entscheidungen, die letzte zuerst</translation>
    </message>
    <message>
        <source>{menu}: {act}</source>
        <translation>{menu}: {act}</translation>
    </message>
    <message>
        <source>An import is running already; wait for it, or cancel it.</source>
        <translation>Ein Import läuft bereits; abwarten oder abbrechen.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed. What was read is kept for {days} days: the same import goes on from there.</source>
        <translation>Abgebrochen; nichts wurde geändert. Was gelesen wurde, ist {days} Tage lang aufgehoben: Derselbe Import macht dort weiter.</translation>
    </message>
    <message>
        <source>Packing {name}</source>
        <translation>{name} wird gepackt</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>Added {letters}: %n claim(s).</source>
        <translation>
            <numerusform>{letters} hinzugefügt: %n Aussage.</numerusform>
            <numerusform>{letters} hinzugefügt: %n Aussagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Analyzed again; new: %n claim(s).</source>
        <translation>
            <numerusform>Erneut analysiert; neu: %n Aussage.</numerusform>
            <numerusform>Erneut analysiert; neu: %n Aussagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>The history of the case has what was taken over. Esc closes.</source>
        <translation>Der Verlauf des Falls enthält, was übernommen wurde. Esc schließt.</translation>
    </message>
    <message>
        <source>What the file brought</source>
        <translation>Was die Datei gebracht hat</translation>
    </message>
    <message>
        <source>Choose the articles of one story</source>
        <translation>Artikel zu einer Geschichte wählen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Choose a folder of articles</source>
        <translation>Ordner mit Artikeln wählen</translation>
    </message>
    <message>
        <source>Choose annotations made elsewhere</source>
        <translation>Anderswo gemachte Annotationen wählen</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Save the case as one file</source>
        <translation>Den Fall als eine Datei speichern</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Falldatei</translation>
    </message>
    <message>
        <source>Wrote the case to {path}</source>
        <translation>Fall nach {path} geschrieben</translation>
    </message>
    <message>
        <source>“{address}” is no web address; it begins with https://.</source>
        <translation>„{address}“ ist keine Webadresse; eine solche beginnt mit https://.</translation>
    </message>
    <message>
        <source>Address of the page; Enter fetches it, once</source>
        <translation>Adresse der Seite; Enter ruft sie ab, ein einziges Mal</translation>
    </message>
    <message>
        <source>https://… or http://…</source>
        <translation>https://… oder http://…</translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy an article first.</source>
        <translation>Die Zwischenablage enthält keinen Text; zuerst einen Artikel kopieren.</translation>
    </message>
    <message>
        <source>Title of the pasted text ({words:,} words)</source>
        <translation>Titel des eingefügten Textes ({words:,} Wörter)</translation>
    </message>
    <message>
        <source>What the article is called</source>
        <translation>Wie der Artikel heißt</translation>
    </message>
    <message>
        <source>Compare versions…</source>
        <translation>Fassungen vergleichen…</translation>
    </message>
    <message>
        <source>{key} compares the versions.</source>
        <translation>{key} vergleicht die Fassungen.</translation>
    </message>
    <message>
        <source>{key} tells what changed, and that no decision did.</source>
        <translation>{key} zeigt, was sich geändert hat und dass alle Entscheidungen gleich geblieben sind.</translation>
    </message>
    <message>
        <source>{key} belongs to the system or the desktop; choose another key.</source>
        <translation>{key} gehört dem System oder dem Desktop; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} closes panels and leaves fields, so it stays free; choose another key.</source>
        <translation>{key} schließt Fenster und verlässt Felder und bleibt daher frei; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} goes from one control to the next.</source>
        <translation>{key} geht von einem Bedienelement zum nächsten.</translation>
    </message>
    <message>
        <source>{key} opens what is chosen and ends fields, so it stays where it is; choose another key.</source>
        <translation>{key} öffnet das Gewählte und schließt Felder ab und bleibt daher, wo es ist; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} decides nothing in this program, so that no slip deletes; choose another key.</source>
        <translation>{key} entscheidet in diesem Programm nichts, damit kein Fehlgriff etwas löscht; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} goes through lists and texts; choose another key, or add Alt.</source>
        <translation>{key} geht durch Listen und Texte; eine andere Taste wählen oder Alt dazunehmen.</translation>
    </message>
    <message>
        <source>{key} is what text fields need; choose another key.</source>
        <translation>{key} wird in Textfeldern gebraucht; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} types a character on many keyboards; choose another key.</source>
        <translation>{key} schreibt auf vielen Tastaturen ein Zeichen; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>Choose an act and press Enter, then the new key. What you changed has a dot.</source>
        <translation>Eine Aktion wählen und Enter drücken, dann die neue Taste. Geändertes hat einen Punkt.</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>in a case</source>
        <translation>in einem Fall</translation>
    </message>
    <message>
        <source>start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Search an act, or a key such as Ctrl+E</source>
        <translation>Aktion suchen oder eine Taste wie Ctrl+E</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>The database is not encrypted: whoever has the disk of this computer can read it.</source>
        <translation>Die Datenbank ist nicht verschlüsselt: Wer den Datenträger dieses Computers hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>The database is encrypted: nothing but its passphrase opens it.</source>
        <translation>Die Datenbank ist verschlüsselt: Nur ihre Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>Encryption needs SQLCipher, which is not installed; run pip install &quot;reviewer[encryption]&quot; and open the window again. Or encrypt the whole disk (BitLocker, FileVault, LUKS): that protects exports and case files, too.</source>
        <translation>Die Verschlüsselung braucht SQLCipher, das nicht installiert ist; führen Sie pip install &quot;reviewer[encryption]&quot; aus und öffnen Sie das Fenster erneut. Oder verschlüsseln Sie den ganzen Datenträger (BitLocker, FileVault, LUKS): Das schützt auch Exporte und Falldateien.</translation>
    </message>
    <message>
        <source>A lost passphrase cannot be recovered: without it nothing and nobody can open the database, or its encrypted backups, again. Keep it safe, apart from this computer.</source>
        <translation>Eine verlorene Passphrase kann nicht wiederhergestellt werden: Ohne sie kann nichts und niemand die Datenbank oder ihre verschlüsselten Sicherungen je wieder öffnen. Bewahren Sie sie sicher und getrennt von diesem Computer auf.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever has the disk of this computer can read the database.</source>
        <translation>Ohne Passphrase kann die Datenbank lesen, wer den Datenträger dieses Computers hat.</translation>
    </message>
    <message>
        <source>Backups that are made from now on have this passphrase.</source>
        <translation>Sicherungen, die von nun an gemacht werden, haben diese Passphrase.</translation>
    </message>
    <message>
        <source>Backups that are made from now on are not encrypted.</source>
        <translation>Sicherungen, die von nun an gemacht werden, sind nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Treat the backups that there are alike, and overwrite and remove the old file</source>
        <translation>Die vorhandenen Sicherungen ebenso behandeln und die alte Datei überschreiben und entfernen</translation>
    </message>
    <message>
        <source>Otherwise they stay as they are, and the old file is kept beside the database.</source>
        <translation>Sonst bleiben sie, wie sie sind, und die alte Datei wird neben der Datenbank aufbewahrt.</translation>
    </message>
    <message>
        <source>The two passphrases differ; type them again.</source>
        <translation>Die beiden Passphrasen sind verschieden; geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>That is not the passphrase of the database; nothing was changed.</source>
        <translation>Das ist nicht die Passphrase der Datenbank; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Encrypt the database</source>
        <translation>Die Datenbank verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Verschlüsseln…</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>The database is encrypted.</source>
        <translation>Die Datenbank ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Die Passphrase ändern</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Die Passphrase ändern…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The database has the new passphrase.</source>
        <translation>Die Datenbank hat die neue Passphrase.</translation>
    </message>
    <message>
        <source>Decrypt the database</source>
        <translation>Die Datenbank entschlüsseln</translation>
    </message>
    <message>
        <source>Decrypt…</source>
        <translation>Entschlüsseln…</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Entschlüsseln</translation>
    </message>
    <message>
        <source>The database is not encrypted any more.</source>
        <translation>Die Datenbank ist nicht mehr verschlüsselt.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The backups and the old file, too</source>
        <translation>Auch die Sicherungen und die alte Datei</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Eine Sicherung wird gemacht</translation>
    </message>
    <message>
        <source>Closing the database</source>
        <translation>Die Datenbank wird geschlossen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) (was|were) written anew, too.</source>
        <translation>
            <numerusform>Auch %n Sicherung wurde neu geschrieben.</numerusform>
            <numerusform>Auch %n Sicherungen wurden neu geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n file(s) more</source>
        <translation>
            <numerusform>und %n weitere Datei</numerusform>
            <numerusform>und %n weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>As they were, under the old passphrase or none: {names}.</source>
        <translation>Wie zuvor, unter der alten Passphrase oder ohne: {names}.</translation>
    </message>
    <message>
        <source>Add another key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Andere Taste</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>No act has these letters, and none this key</source>
        <translation>Keine Aktion enthält diese Buchstaben oder hat diese Taste</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Press another key for “{act}”; Esc leaves it.</source>
        <translation>Weitere Taste für „{act}“ drücken; Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Press the new key for “{act}”; Esc leaves it.</source>
        <translation>Neue Taste für „{act}“ drücken; Esc lässt alles, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) (has|have) the usual keys again.</source>
        <translation>
            <numerusform>%n Aktion hat wieder die üblichen Tasten.</numerusform>
            <numerusform>%n Aktionen haben wieder die üblichen Tasten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys are as they were before.</source>
        <translation>Die Tasten sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>“{act}” is {keys} now.</source>
        <translation>„{act}“ liegt jetzt auf {keys}.</translation>
    </message>
    <message>
        <source>“{act}” has no key now.</source>
        <translation>„{act}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>{key} is “{act}” ({modes}).</source>
        <translation>{key} ist schon „{act}“ ({modes}).</translation>
    </message>
    <message>
        <source>Letters are off while a text field has the focus. ● is a key that you changed.</source>
        <translation>Buchstabentasten ruhen, solange ein Textfeld den Fokus hat. ● ist eine geänderte Taste.</translation>
    </message>
    <message>
        <source>Search a key or an act</source>
        <translation>Taste oder Aktion suchen</translation>
    </message>
    <message>
        <source>Keys in {mode}</source>
        <translation>Tasten in „{mode}“</translation>
    </message>
    <message>
        <source>No key is like this; the palette finds all acts.</source>
        <translation>Keine solche Taste; das Suchfeld findet alle Aktionen.</translation>
    </message>
    <message>
        <source>Only in {mode}</source>
        <translation>Nur in „{mode}“</translation>
    </message>
    <message>
        <source>{act}: {key}</source>
        <translation>{act}: {key}</translation>
    </message>
    <message>
        <source>One value: this source&apos;s</source>
        <translation>Ein Wert: der dieser Quelle</translation>
    </message>
    <message>
        <source>The next analysis uses this for claims that nobody has decided on; what is decided stays as it is. Nothing leaves this computer. Enter chooses; R: forget; Esc: close.</source>
        <translation>Die nächste Analyse nutzt das für Aussagen, über die niemand entschieden hat; Entschiedenes bleibt, wie es ist. Nichts verlässt diesen Computer. Enter wählt; R: vergessen; Esc: schließen.</translation>
    </message>
    <message>
        <source>Nothing was learnt yet: the judgement is the one the program came with.</source>
        <translation>Noch nichts gelernt: Es gelten die mitgelieferten Maßstäbe.</translation>
    </message>
    <message>
        <source>Switched off: the judgement is the one the program came with.</source>
        <translation>Ausgeschaltet: Es gelten die mitgelieferten Maßstäbe.</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Dieser Fall</translation>
    </message>
    <message>
        <source>its own next analyses</source>
        <translation>seine eigenen nächsten Analysen</translation>
    </message>
    <message>
        <source>Every case of this database</source>
        <translation>Jeder Fall dieser Datenbank</translation>
    </message>
    <message>
        <source>its analyses, too</source>
        <translation>auch dessen Analysen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Forget what was learnt: the decisions so far teach nothing any more</source>
        <translation>Gelerntes vergessen: Aus den bisherigen Entscheidungen wird nichts mehr gelernt</translation>
    </message>
    <message>
        <source>What was learnt</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>The decisions of this case teach</source>
        <translation>Aus den Entscheidungen dieses Falls lernt</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Said of names in other cases, not here</source>
        <translation>In anderen Fällen über Namen gesagt, hier nicht</translation>
    </message>
    <message>
        <source>“{form}” is the same as “{other}”</source>
        <translation>„{form}“ ist dasselbe wie „{other}“</translation>
    </message>
    <message>
        <source>“{form}” is another than “{other}”</source>
        <translation>„{form}“ ist etwas anderes als „{other}“</translation>
    </message>
    <message>
        <source>said in {case}</source>
        <translation>gesagt in „{case}“</translation>
    </message>
    <message>
        <source>{learnt}: {basis}. It rests on {places}.</source>
        <translation>{learnt}: {basis}. Grundlage: {places}.</translation>
    </message>
    <message>
        <source>{learnt}: {basis}.</source>
        <translation>{learnt}: {basis}.</translation>
    </message>
    <message>
        <source>Merge facts</source>
        <translation>Fakten zusammenführen</translation>
    </message>
    <message>
        <source>A number or a letter proposes the line of the sheet here</source>
        <translation>Eine Nummer oder ein Buchstabe schlägt hier die Zeile des Blatts vor</translation>
    </message>
    <message>
        <source>Merge only</source>
        <translation>Nur zusammenführen</translation>
    </message>
    <message>
        <source>No article of these has a date; say which one is later by its number.</source>
        <translation>Keiner dieser Artikel hat ein Datum; den späteren mit seiner Nummer angeben.</translation>
    </message>
    <message>
        <source>E edits the wording. The merge and how it is settled are one decision.</source>
        <translation>E bearbeitet die Formulierung. Zusammenführen und Entscheiden sind zusammen ein Schritt.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n fact(s): how is it settled?</source>
        <translation>
            <numerusform>%n Fakt zusammenführen: Wie wird entschieden?</numerusform>
            <numerusform>%n Fakten zusammenführen: Wie wird entschieden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a number or a letter to settle it at once, or Enter to merge only.</source>
        <translation>Nummer oder Buchstabe entscheidet sofort mit, Enter führt nur zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n claim(s) more</source>
        <translation>
            <numerusform>und %n weitere Aussage</numerusform>
            <numerusform>und %n weitere Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge and settle</source>
        <translation>Zusammenführen und entscheiden</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Type to filter. Enter opens a name.</source>
        <translation>Tippen filtert. Enter öffnet einen Namen.</translation>
    </message>
    <message>
        <source>Enter shows where the form stands; S: the same as another name; D: not this name; E: rename; Esc: back. The next analysis obeys.</source>
        <translation>Enter zeigt, wo die Form steht; S: dasselbe wie ein anderer Name; D: nicht dieser Name; E: umbenennen; Esc: zurück. Die nächste Analyse hält sich daran.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Type to filter. Enter chooses the name; Esc leaves it as it is.</source>
        <translation>Tippen filtert. Enter wählt den Namen; Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>No names yet: they come with the next analysis</source>
        <translation>Noch keine Namen: Sie kommen mit der nächsten Analyse</translation>
    </message>
    <message>
        <source>No name has these words</source>
        <translation>Kein Name enthält diese Wörter</translation>
    </message>
    <message>
        <source>{found:,} of {names:,}</source>
        <translation>{found:,} von {names:,}</translation>
    </message>
    <message>
        <source>{kind} · {forms} · {times:,}× · {articles}</source>
        <translation>{kind} · {forms} · {times:,}× · {articles}</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n Form</numerusform>
            <numerusform>%n Formen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms of a name</source>
        <translation>Formen eines Namens</translation>
    </message>
    <message>
        <source>“{form}” is the same as…</source>
        <translation>„{form}“ ist dasselbe wie …</translation>
    </message>
    <message>
        <source>Type to filter. Enter makes the two one; Esc: back.</source>
        <translation>Tippen filtert. Enter macht aus beiden einen Namen; Esc: zurück.</translation>
    </message>
    <message>
        <source>The full name</source>
        <translation>Der volle Name</translation>
    </message>
    <message>
        <source>Enter saves the name; Esc: back.</source>
        <translation>Enter speichert den Namen; Esc: zurück.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&gt; commands   @ articles   # facts   B5 the claim B5</source>
        <translation>&gt; Befehle   @ Artikel   # Fakten   B5 Aussage B5</translation>
    </message>
    <message>
        <source>Nothing has these words, or these letters in this order</source>
        <translation>Nichts enthält diese Wörter oder diese Buchstaben in dieser Folge</translation>
    </message>
    <message>
        <source>No command has these letters</source>
        <translation>Kein Befehl enthält diese Buchstaben</translation>
    </message>
    <message>
        <source>No article has these words in its title</source>
        <translation>Kein Artikel hat diese Wörter im Titel</translation>
    </message>
    <message>
        <source>No fact has these words</source>
        <translation>Kein Fakt enthält diese Wörter</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Choose a fact</source>
        <translation>Fakt wählen</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Am wahrscheinlichsten</translation>
    </message>
    <message>
        <source>No other fact has these words</source>
        <translation>Kein anderer Fakt enthält diese Wörter</translation>
    </message>
    <message>
        <source>There is no other fact yet</source>
        <translation>Es gibt noch keinen anderen Fakt</translation>
    </message>
    <message>
        <source>Drag to move this end of the claim; Escape leaves it where it was.</source>
        <translation>Ziehen verschiebt dieses Ende der Aussage; Esc lässt es, wo es war.</translation>
    </message>
    <message>
        <source>All of this article was left out as page furniture. F unfolds it; words selected in it become a claim by N.</source>
        <translation>Dieser Artikel wurde ganz als Seitenbeiwerk ausgelassen. F klappt es auf; darin markierte Wörter werden mit N zur Aussage.</translation>
    </message>
    <message>
        <source>This article holds no words. Import it again, or paste its text with Ctrl+Shift+V.</source>
        <translation>Dieser Artikel enthält keinen Text. Ihn erneut importieren oder seinen Text mit Ctrl+Shift+V einfügen.</translation>
    </message>
    <message numerus="yes">
        <source>▾ %n passage(s) left out as page furniture: {names}</source>
        <translation>
            <numerusform>▾ %n Passage als Seitenbeiwerk ausgelassen: {names}</numerusform>
            <numerusform>▾ %n Passagen als Seitenbeiwerk ausgelassen: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▸ %n passage(s) left out as page furniture: {names}</source>
        <translation>
            <numerusform>▸ %n Passage als Seitenbeiwerk ausgelassen: {names}</numerusform>
            <numerusform>▸ %n Passagen als Seitenbeiwerk ausgelassen: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the words first: drag over them, or Shift with the arrow keys; then press N.</source>
        <translation>Zuerst die Wörter markieren: mit der Maus darüberziehen oder Shift mit den Pfeiltasten; dann N drücken.</translation>
    </message>
    <message>
        <source>A claim by hand · {letter}</source>
        <translation>Aussage von Hand · {letter}</translation>
    </message>
    <message>
        <source>Edit {label}</source>
        <translation>{label} bearbeiten</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>selbst gewählt</translation>
    </message>
    <message>
        <source>It speaks of…</source>
        <translation>Betrifft…</translation>
    </message>
    <message>
        <source>Write a statement first; Escape leaves the form.</source>
        <translation>Zuerst einen Satz schreiben; Esc verlässt das Formular.</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept: E brings it back.</source>
        <translation>Nicht gespeichert. Das Eingegebene bleibt erhalten: E holt es zurück.</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept: N on the same words brings it back.</source>
        <translation>Nicht gespeichert. Das Eingegebene bleibt erhalten: N auf denselben Wörtern holt es zurück.</translation>
    </message>
    <message>
        <source>Claims of the article</source>
        <translation>Aussagen des Artikels</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>As in: about $14 bn · June 2024 · name: Mira Oden · empty: no value</source>
        <translation>Etwa: about $14 bn · June 2024 · name: Mira Oden · leer: kein Wert</translation>
    </message>
    <message>
        <source>Statement that stands alone</source>
        <translation>Satz, der für sich allein steht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Der Artikel selbst</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Ohne Einschränkung</translation>
    </message>
    <message>
        <source>Key: Alt+K takes the next kind</source>
        <translation>Taste: Alt+K nimmt die nächste Art</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>{words} = {name} (a guess, {percent} % sure)</source>
        <translation>{words} = {name} (Vermutung, zu {percent} % sicher)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Who or what is meant by {words}?</source>
        <translation>Wer oder was ist mit {words} gemeint?</translation>
    </message>
    <message>
        <source>✕ Not understood. {hint}</source>
        <translation>✕ Nicht verstanden. {hint}</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>{understood} · denied</source>
        <translation>{understood} · verneint</translation>
    </message>
    <message>
        <source>Understood: {value} · {type}</source>
        <translation>Verstanden: {value} · {type}</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Understood: {value} · {type} · {hedge}</source>
        <translation>Verstanden: {value} · {type} · {hedge}</translation>
    </message>
    <message>
        <source>A claim by hand</source>
        <translation>Aussage von Hand</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>SPEAKS OF</source>
        <translation>BETRIFFT</translation>
    </message>
    <message>
        <source>Another fact…</source>
        <translation>Anderer Fakt…</translation>
    </message>
    <message>
        <source>Save the claim</source>
        <translation>Aussage speichern</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>These words are claim {label} already: {statement}</source>
        <translation>Diese Wörter sind schon Aussage {label}: {statement}</translation>
    </message>
    <message>
        <source>Sources will differ. {conflict}</source>
        <translation>Quellen werden sich widersprechen. {conflict}</translation>
    </message>
    <message>
        <source>The article holds no words.</source>
        <translation>Der Artikel enthält keinen Text.</translation>
    </message>
    <message>
        <source>{claimed} % of the words are claimed, {furniture} % furniture, {untouched} % untouched.</source>
        <translation>{claimed} % der Wörter in Aussagen erfasst, {furniture} % Seitenbeiwerk, {untouched} % unberührt.</translation>
    </message>
    <message>
        <source>Select a claim first: click its words, or press J.</source>
        <translation>Zuerst eine Aussage wählen: ihre Wörter anklicken oder J drücken.</translation>
    </message>
    <message>
        <source>No name in this statement was guessed; press E to edit it.</source>
        <translation>In diesem Satz ist kein Name erraten; E bearbeitet ihn.</translation>
    </message>
    <message>
        <source>Who is “{what}”?</source>
        <translation>Wer ist „{what}“?</translation>
    </message>
    <message>
        <source>Merge this fact into…</source>
        <translation>Diesen Fakt zusammenführen mit…</translation>
    </message>
    <message>
        <source>{label} is the only claim of its fact; there is nothing to take it out of.</source>
        <translation>{label} ist die einzige Aussage ihres Fakts; sie lässt sich aus nichts herausnehmen.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Fact ID</source>
        <translation>Fakt-ID</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Claim ID</source>
        <translation>Aussage-ID</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Zitiert</translation>
    </message>
    <message>
        <source>One origin with</source>
        <translation>Eines Ursprungs mit</translation>
    </message>
    <message>
        <source>A workbook cannot hold that many rows; export a table (CSV).</source>
        <translation>So viele Zeilen fasst eine Arbeitsmappe nicht; eine Tabelle (CSV) exportieren.</translation>
    </message>
    <message numerus="yes">
        <source> […%n more character(s) than a cell can hold]</source>
        <translation>
            <numerusform> […%n weiteres Zeichen, das nicht in die Zelle passt]</numerusform>
            <numerusform> […%n weitere Zeichen, die nicht in die Zelle passen]</numerusform>
        </translation>
    </message>
    <message>
        <source>cited</source>
        <translation>zitiert</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>abweichend</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) (is|are) longer than a cell can hold and (is|are) cut; JSON has all of it.</source>
        <translation>
            <numerusform>%n Text ist länger, als eine Zelle fasst, und ist gekürzt; JSON enthält ihn ganz.</numerusform>
            <numerusform>%n Texte sind länger, als eine Zelle fasst, und sind gekürzt; JSON enthält sie ganz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date (2025-06-13)</source>
        <translation>Datum (2025-06-13)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language (en)</source>
        <translation>Sprache (en)</translation>
    </message>
    <message>
        <source>What is known of the article</source>
        <translation>Was über den Artikel bekannt ist</translation>
    </message>
    <message>
        <source>Fetched {when} from {address}</source>
        <translation>Abgerufen {when} von {address}</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>analyst {number}</source>
        <translation>Analyst {number}</translation>
    </message>
    <message>
        <source>Article {letter}</source>
        <translation>Artikel {letter}</translation>
    </message>
    <message>
        <source>Write the date as year, month and day: 2025-06-13; or leave it empty.</source>
        <translation>Das Datum als Jahr, Monat und Tag schreiben: 2025-06-13; oder leer lassen.</translation>
    </message>
    <message>
        <source>A new fact</source>
        <translation>Ein neuer Fakt</translation>
    </message>
    <message>
        <source>{articles} · {reasons}</source>
        <translation>{articles} · {reasons}</translation>
    </message>
    <message>
        <source>sources would differ · {reasons}</source>
        <translation>Quellen würden sich widersprechen · {reasons}</translation>
    </message>
    <message>
        <source>Key: Alt+{digit}</source>
        <translation>Taste: Alt+{digit}</translation>
    </message>
    <message>
        <source>{label}, {state}: {statement}</source>
        <translation>{label}, {state}: {statement}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>claims</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{state}, made by hand</source>
        <translation>{state}, von Hand erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of this article (is|are) set aside as opinion; V shows them.</source>
        <translation>
            <numerusform>%n Aussage dieses Artikels ist als Meinung beiseitegelegt; V zeigt sie.</numerusform>
            <numerusform>%n Aussagen dieses Artikels sind als Meinung beiseitegelegt; V zeigt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its claims were erased with it.</source>
        <translation>Seine Aussagen wurden mit ihm gelöscht.</translation>
    </message>
    <message>
        <source>What was decided here has gone along to the version that replaced this article.</source>
        <translation>Was hier entschieden wurde, ist an die Fassung übergegangen, die diesen Artikel ersetzt hat.</translation>
    </message>
    <message>
        <source>No claim was found in this article. Select words in it and press N to make one.</source>
        <translation>In diesem Artikel wurde keine Aussage gefunden. Wörter darin markieren und N drücken, um eine zu erstellen.</translation>
    </message>
    <message>
        <source>Every claim of article {letter} is decided; U goes to the next article.</source>
        <translation>Alle Aussagen von Artikel {letter} sind entschieden; U geht zum nächsten Artikel.</translation>
    </message>
    <message>
        <source>Every claim is decided; Ctrl 2 shows the conflicts, Ctrl 4 the sheet.</source>
        <translation>Alle Aussagen sind entschieden; Ctrl 2 zeigt die Widersprüche, Ctrl 4 das Blatt.</translation>
    </message>
    <message>
        <source>{label} is the only claim at its place.</source>
        <translation>{label} ist die einzige Aussage an dieser Stelle.</translation>
    </message>
    <message>
        <source>Every sentence of this article is claimed, or left out as furniture.</source>
        <translation>Jeder Satz dieses Artikels ist als Aussage erfasst oder als Seitenbeiwerk ausgelassen.</translation>
    </message>
    <message>
        <source>This article has no page furniture.</source>
        <translation>Dieser Artikel hat kein Seitenbeiwerk.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Accepted by {analyst}, {when}</source>
        <translation>Angenommen von {analyst}, {when}</translation>
    </message>
    <message>
        <source>Rejected by {analyst}, {when}</source>
        <translation>Abgelehnt von {analyst}, {when}</translation>
    </message>
    <message>
        <source>Sent back by {analyst}, {when}</source>
        <translation>Zurückgegeben von {analyst}, {when}</translation>
    </message>
    <message>
        <source>Settle it in Conflicts</source>
        <translation>Unter „Widersprüche“ entscheiden</translation>
    </message>
    <message>
        <source>Tied: {why}</source>
        <translation>Verknüpft: {why}</translation>
    </message>
    <message>
        <source>Put together by {analyst} on {day}: {what}</source>
        <translation>Zugeordnet von {analyst} am {day}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more conflict(s)</source>
        <translation>
            <numerusform>und %n weiterer Widerspruch</numerusform>
            <numerusform>und %n weitere Widersprüche</numerusform>
        </translation>
    </message>
    <message>
        <source>See it in Conflicts</source>
        <translation>Unter „Widersprüche“ ansehen</translation>
    </message>
    <message>
        <source>{number} of {of} claims here</source>
        <translation>Aussage {number} von {of} hier</translation>
    </message>
    <message>
        <source>The keys , and . go through the claims at this place.</source>
        <translation>Die Tasten , und . gehen durch die Aussagen an dieser Stelle.</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand erstellt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>{decided}: “{note}”</source>
        <translation>{decided}: „{note}“</translation>
    </message>
    <message>
        <source>Sources differ ({kind}, {severity}). {rule}</source>
        <translation>Quellen widersprechen sich ({kind}, {severity}). {rule}</translation>
    </message>
    <message>
        <source>Sources differ ({kind}, {severity}, settled). {rule}</source>
        <translation>Quellen widersprechen sich ({kind}, {severity}, entschieden). {rule}</translation>
    </message>
    <message>
        <source>Settled by {analyst}, {when}: {how}</source>
        <translation>Entschieden von {analyst}, {when}: {how}</translation>
    </message>
    <message>
        <source>{label}, {relation}: {words}</source>
        <translation>{label}, {relation}: {words}</translation>
    </message>
    <message>
        <source>Goes to this claim.</source>
        <translation>Geht zu dieser Aussage.</translation>
    </message>
    <message>
        <source>Goes to this claim. Key: {key}</source>
        <translation>Geht zu dieser Aussage. Taste: {key}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>other sources</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {letter}: {name}</source>
        <translation>Artikel {letter}: {name}</translation>
    </message>
    <message>
        <source>No article is open. Drop files onto the window, or choose them with Ctrl+O.</source>
        <translation>Kein Artikel ist geöffnet. Dateien auf das Fenster ziehen oder mit Ctrl+O wählen.</translation>
    </message>
    <message>
        <source>This article was erased for good. The log keeps that it was, and by whom.</source>
        <translation>Dieser Artikel wurde endgültig gelöscht. Das Protokoll hält fest, dass und von wem.</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>time to read</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>fetched {when}</source>
        <translation>abgerufen {when}</translation>
    </message>
    <message>
        <source>{quote} ({number} of {of} claims here)</source>
        <translation>{quote} (Aussage {number} von {of} hier)</translation>
    </message>
    <message>
        <source>left out as furniture</source>
        <translation>als Seitenbeiwerk ausgelassen</translation>
    </message>
    <message>
        <source>nobody has claimed this</source>
        <translation>noch in keiner Aussage erfasst</translation>
    </message>
    <message>
        <source>Coverage of the article</source>
        <translation>Abdeckung des Artikels</translation>
    </message>
    <message>
        <source>There are only {number} saved views.</source>
        <translation>Es gibt nur {number} gespeicherte Ansichten.</translation>
    </message>
    <message>
        <source>Nothing is filtered; set a filter with F first, then save.</source>
        <translation>Nichts ist gefiltert; zuerst mit F einen Filter setzen, dann speichern.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Every case has a view “{name}”; choose another name.</source>
        <translation>Die Ansicht „{name}“ hat jeder Fall; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Saved the view “{name}” anew.</source>
        <translation>Ansicht „{name}“ neu gespeichert.</translation>
    </message>
    <message>
        <source>Saved the view “{name}”.</source>
        <translation>Ansicht „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>There is a view “{name}” already.</source>
        <translation>Es gibt schon eine Ansicht „{name}“.</translation>
    </message>
    <message>
        <source>Deleted the view “{name}”.</source>
        <translation>Ansicht „{name}“ gelöscht.</translation>
    </message>
    <message>
        <source>Show one of your own views first; those every case has are neither renamed nor deleted.</source>
        <translation>Zuerst eine eigene Ansicht zeigen; die Ansichten, die jeder Fall hat, lassen sich weder umbenennen noch löschen.</translation>
    </message>
    <message>
        <source>A language model that you run can propose claims that the analysis missed. A claim is taken only if its words, numbers and names stand in the article; nobody has decided on it, and its card names the model.</source>
        <translation>Ein selbst betriebenes Sprachmodell kann Aussagen vorschlagen, die der Analyse entgangen sind. Eine Aussage wird nur übernommen, wenn ihre Wörter, Zahlen und Namen im Artikel stehen; entschieden hat darüber noch niemand, und ihre Karte nennt das Modell.</translation>
    </message>
    <message>
        <source>This computer alone is asked, and nothing leaves it.</source>
        <translation>Nur dieser Computer wird gefragt, und nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Second opinion of a language model</source>
        <translation>Zweitmeinung eines Sprachmodells</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <source>Ask it whenever articles are analyzed</source>
        <translation>Bei jeder Analyse von Artikeln einholen</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Asking about two invented sentences …</source>
        <translation>Zwei erfundene Sätze werden abgefragt…</translation>
    </message>
    <message>
        <source>I want articles to be sent to {host}, which is not this computer</source>
        <translation>Artikel dürfen an {host} gesendet werden, also an einen anderen Computer</translation>
    </message>
    <message>
        <source>The trial was given up.</source>
        <translation>Der Versuch wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Choose a section</source>
        <translation>Abschnitt wählen</translation>
    </message>
    <message>
        <source>A section, or the name of a new one</source>
        <translation>Ein Abschnitt oder der Name eines neuen</translation>
    </message>
    <message>
        <source>New section “{name}”</source>
        <translation>Neuer Abschnitt „{name}“</translation>
    </message>
    <message>
        <source>There is no section yet: type the name of the first</source>
        <translation>Noch kein Abschnitt: den Namen des ersten eingeben</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>Quellen uneins</translation>
    </message>
    <message>
        <source>Single source</source>
        <translation>Nur eine Quelle</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The database is not open; close the window and open it again.</source>
        <translation>Die Datenbank ist nicht geöffnet; das Fenster schließen und wieder öffnen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Einzelne Buchstaben</translation>
    </message>
    <message>
        <source>With Alt, for screen readers</source>
        <translation>Mit Alt, für Screenreader</translation>
    </message>
    <message>
        <source>Screen readers may take single letters for themselves. With Alt, each of these keys is pressed together with Alt, and Space becomes F8.</source>
        <translation>Screenreader nutzen einzelne Buchstaben mitunter selbst. Mit Alt wird jede dieser Tasten zusammen mit Alt gedrückt, und die Leertaste wird zu F8.</translation>
    </message>
    <message>
        <source>Your decisions are logged under this name.</source>
        <translation>Entscheidungen werden unter diesem Namen protokolliert.</translation>
    </message>
    <message>
        <source>They walk through an open case, from its first claim to the exported sheet.</source>
        <translation>Sie führen durch einen geöffneten Fall, von der ersten Aussage bis zum exportierten Blatt.</translation>
    </message>
    <message>
        <source>Only where something changed; and one when the window is closed.</source>
        <translation>Nur, wenn sich etwas geändert hat; und eine, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Another disk keeps them from what may happen to this one.</source>
        <translation>Ein anderer Datenträger bewahrt sie vor dem, was diesem zustoßen kann.</translation>
    </message>
    <message>
        <source>The folder of the backups needs its whole path; the one before is kept.</source>
        <translation>Der Ordner der Sicherungen braucht seinen ganzen Pfad; der bisherige bleibt.</translation>
    </message>
    <message>
        <source>Decisions need a name; the one before is kept.</source>
        <translation>Entscheidungen brauchen einen Namen; der bisherige bleibt.</translation>
    </message>
    <message>
        <source>Articles are being analyzed. Choose the language when that is done, or cancel it first.</source>
        <translation>Artikel werden gerade analysiert. Die Sprache danach wählen oder die Analyse zuerst abbrechen.</translation>
    </message>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Columns of a table</source>
        <translation>Spalten einer Tabelle</translation>
    </message>
    <message>
        <source>Each row becomes an article. What you choose is remembered for tables with these columns.</source>
        <translation>Jede Zeile wird ein Artikel. Die Auswahl wird für Tabellen mit diesen Spalten gemerkt.</translation>
    </message>
    <message>
        <source>Which column of “{name}” holds what?</source>
        <translation>Welche Spalte von „{name}“ enthält was?</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>Choose the column that holds the texts.</source>
        <translation>Die Spalte mit den Texten wählen.</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation>Wie das System ({language})</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Beside the database</source>
        <translation>Neben der Datenbank</translation>
    </message>
    <message>
        <source>A backup every</source>
        <translation>Eine Sicherung alle</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
    <message>
        <source>Off: nothing is asked, and nothing leaves this computer.</source>
        <translation>Aus: nichts wird gefragt, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>On: {model} at {address} is asked.</source>
        <translation>An: {model} unter {address} wird gefragt.</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>Name des Abschnitts</translation>
    </message>
    <message>
        <source>What its facts are about</source>
        <translation>Worum es in seinen Fakten geht</translation>
    </message>
    <message>
        <source>No line of “{name}” shows yet, so its place does not show.</source>
        <translation>Von „{name}“ ist noch keine Zeile zu sehen, also auch nicht der Platz.</translation>
    </message>
    <message>
        <source>“{name}” is the first section already.</source>
        <translation>„{name}“ ist schon der erste Abschnitt.</translation>
    </message>
    <message>
        <source>“{name}” is the last section already.</source>
        <translation>„{name}“ ist schon der letzte Abschnitt.</translation>
    </message>
    <message>
        <source>This line is the first one; {key} puts it into another section.</source>
        <translation>Diese Zeile ist die erste; {key} legt sie in einen anderen Abschnitt.</translation>
    </message>
    <message>
        <source>This line is the last one; {key} puts it into another section.</source>
        <translation>Diese Zeile ist die letzte; {key} legt sie in einen anderen Abschnitt.</translation>
    </message>
    <message>
        <source>Open questions stand in the order of their sections; this one is of “{name}”.</source>
        <translation>Offene Fragen stehen in der Reihenfolge ihrer Abschnitte; diese gehört zu „{name}“.</translation>
    </message>
    <message>
        <source>Open questions stand in the order of their sections; this one is of none.</source>
        <translation>Offene Fragen stehen in der Reihenfolge ihrer Abschnitte; diese gehört zu keinem.</translation>
    </message>
    <message>
        <source>This line is in no section yet; {key} puts it into one.</source>
        <translation>Diese Zeile ist noch in keinem Abschnitt; {key} legt sie in einen.</translation>
    </message>
    <message>
        <source>It is in “{section}” now, and stands there once it is settled.</source>
        <translation>Sie gehört jetzt zu „{section}“ und steht dort, sobald sie entschieden ist.</translation>
    </message>
    <message>
        <source>It is in no section now, and stands under Other once it is settled.</source>
        <translation>Sie gehört jetzt zu keinem Abschnitt und steht unter „Sonstiges“, sobald sie entschieden ist.</translation>
    </message>
    <message>
        <source>Export and check</source>
        <translation>Export und Prüfung</translation>
    </message>
    <message>
        <source>✓ Nothing is missing.</source>
        <translation>✓ Nichts fehlt.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Rejected claims</source>
        <translation>Abgelehnte Aussagen</translation>
    </message>
    <message>
        <source>About this sheet</source>
        <translation>Über dieses Blatt</translation>
    </message>
    <message>
        <source>in the source</source>
        <translation>in der Quelle</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>{facts} from {articles}, {number} independent</source>
        <translation>{facts}; {articles}, davon {number} unabhängig</translation>
    </message>
    <message>
        <source>proposed by the analysis, not reviewed, {date}</source>
        <translation>von der Analyse vorgeschlagen, nicht geprüft, {date}</translation>
    </message>
    <message>
        <source>reviewed by {who}, {date}</source>
        <translation>geprüft: {who}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>{decided} of %n claim(s) decided</source>
        <translation>
            <numerusform>{decided} von %n Aussage entschieden</numerusform>
            <numerusform>{decided} von %n Aussagen entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>log head {hash}</source>
        <translation>Kopf des Protokolls {hash}</translation>
    </message>
    <message>
        <source>The program Reviewer read the articles, proposed claims, grouped them into facts and looked for conflicts by rules. Analysts then accepted, rejected, returned, edited or added claims and settled conflicts. Each of these decisions stands in a log that is chained by hashes; its head is named above, so that this data can be held against the case it comes from.</source>
        <translation>Das Programm Reviewer hat die Artikel gelesen, Aussagen vorgeschlagen, sie zu Fakten gruppiert und nach Regeln Widersprüche gesucht. Analysten haben dann Aussagen angenommen, abgelehnt, zurückgegeben, bearbeitet oder hinzugefügt und Widersprüche entschieden. Jede dieser Entscheidungen steht in einem Protokoll, das durch Hashes verkettet ist; sein Kopf ist oben genannt, sodass sich diese Daten mit dem Fall vergleichen lassen, aus dem sie stammen.</translation>
    </message>
    <message>
        <source>The program Reviewer proposed all of it; nobody reviewed any of it.</source>
        <translation>Das Programm Reviewer hat alles vorgeschlagen; niemand hat etwas davon geprüft.</translation>
    </message>
    <message>
        <source>The texts of the articles are not included. `text_sha256` says which text the places belong to: NFC, lines ended by LF, counted in code points.</source>
        <translation>Die Texte der Artikel sind nicht enthalten. `text_sha256` sagt, zu welchem Text die Stellen gehören: NFC, Zeilen mit LF beendet, in Codepunkten gezählt.</translation>
    </message>
    <message>
        <source>A verdict says whether a claim may stand on the sheet, not that the world is so: an accepted claim can be wrong, and a rejected one is rejected for the reason given, which need not be falsehood.</source>
        <translation>Ein Urteil sagt, ob eine Aussage auf dem Blatt stehen darf, nicht, dass die Welt so ist: Eine angenommene Aussage kann falsch sein, und eine abgelehnte ist aus dem genannten Grund abgelehnt, der nicht Falschheit sein muss.</translation>
    </message>
    <message>
        <source>An undecided claim was checked by nobody. Its kind, value and fact are the program&apos;s proposal.</source>
        <translation>Eine nicht entschiedene Aussage hat niemand geprüft. Ihre Art, ihr Wert und ihr Fakt sind der Vorschlag des Programms.</translation>
    </message>
    <message>
        <source>Where several analysts judged a claim, the latest verdict is given; there is no measure of agreement.</source>
        <translation>Haben mehrere Analysten über eine Aussage geurteilt, steht das letzte Urteil da; ein Maß der Übereinstimmung gibt es nicht.</translation>
    </message>
    <message>
        <source>`confidence` is an estimate of the analysis, not a probability that was calibrated on these articles.</source>
        <translation>`confidence` ist eine Schätzung der Analyse, keine an diesen Artikeln kalibrierte Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The articles were chosen for one case. They are no sample of anything, and articles of one origin repeat each other (`origin`).</source>
        <translation>Die Artikel wurden für einen Fall ausgewählt. Sie sind keine Stichprobe, und Artikel eines Ursprungs wiederholen einander (`origin`).</translation>
    </message>
    <message>
        <source>Names of people stand in quotations and statements unless they were redacted before the export.</source>
        <translation>Namen von Personen stehen in Zitaten und Sätzen, sofern sie nicht vor dem Export unkenntlich gemacht wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>{title}: claims for training</source>
        <translation>{title}: Aussagen zum Trainieren</translation>
    </message>
    <message>
        <source>Made {at} from {decisions}. Log head: {hash}.</source>
        <translation>Erstellt {at} aus {decisions}. Kopf des Protokolls: {hash}.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es entstand</translation>
    </message>
    <message>
        <source>Analysts: {names}.</source>
        <translation>Analysten: {names}.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was weggelassen wurde</translation>
    </message>
    <message>
        <source>Known limits</source>
        <translation>Bekannte Grenzen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>by hand: {number}</source>
        <translation>von Hand: {number}</translation>
    </message>
    <message>
        <source>edited: {number}</source>
        <translation>bearbeitet: {number}</translation>
    </message>
    <message>
        <source>with a value: {number}</source>
        <translation>mit einem Wert: {number}</translation>
    </message>
    <message>
        <source>in conflict with another: {number}</source>
        <translation>im Widerspruch zu einer anderen: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The words of the sources.</source>
        <translation>Die Wörter der Quellen.</translation>
    </message>
    <message>
        <source>Conflicts between claims.</source>
        <translation>Widersprüche zwischen Aussagen.</translation>
    </message>
    <message>
        <source>Rejected claims.</source>
        <translation>Abgelehnte Aussagen.</translation>
    </message>
    <message>
        <source>Claims of facts whose conflicts are open.</source>
        <translation>Aussagen von Fakten, deren Widersprüche offen sind.</translation>
    </message>
    <message>
        <source>Nothing that the case holds of these.</source>
        <translation>Nichts, was der Fall davon enthält.</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>one analyst</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>{number} analysts</source>
        <translation>{number} Personen</translation>
    </message>
    <message>
        <source>Unknown. The quotations belong to the publishers of the articles, whose licences are not known; ask them before you pass the data on.</source>
        <translation>Unbekannt. Die Zitate gehören den Herausgebern der Artikel, deren Lizenzen nicht bekannt sind; vor dem Weitergeben der Daten dort nachfragen.</translation>
    </message>
    <message>
        <source>UUID of the claim</source>
        <translation>UUID der Aussage</translation>
    </message>
    <message>
        <source>letter of the article and number of the claim</source>
        <translation>Buchstabe des Artikels und Nummer der Aussage</translation>
    </message>
    <message>
        <source>the article it stands in</source>
        <translation>der Artikel, in dem sie steht</translation>
    </message>
    <message>
        <source>SHA-256 of the article&apos;s text, UTF-8</source>
        <translation>SHA-256 des Textes des Artikels, UTF-8</translation>
    </message>
    <message>
        <source>first code point of the words in the text</source>
        <translation>erster Codepunkt der Wörter im Text</translation>
    </message>
    <message>
        <source>one past their last code point</source>
        <translation>eins nach ihrem letzten Codepunkt</translation>
    </message>
    <message>
        <source>the words; null where quotations were left out</source>
        <translation>die Wörter; null, wo Zitate weggelassen wurden</translation>
    </message>
    <message>
        <source>up to 32 characters before them</source>
        <translation>bis zu 32 Zeichen davor</translation>
    </message>
    <message>
        <source>up to 32 characters after them</source>
        <translation>bis zu 32 Zeichen danach</translation>
    </message>
    <message>
        <source>what the claim says, as one sentence that stands alone</source>
        <translation>was die Aussage sagt, als ein Satz, der allein steht</translation>
    </message>
    <message>
        <source>fact, forecast, opinion or other</source>
        <translation>fact (Tatsache), forecast (Vorhersage), opinion (Meinung) oder other (anderes)</translation>
    </message>
    <message>
        <source>affirmed or negated</source>
        <translation>affirmed (bejaht) oder negated (verneint)</translation>
    </message>
    <message>
        <source>the word that weakens it, such as may</source>
        <translation>das Wort, das sie abschwächt, etwa „may“</translation>
    </message>
    <message>
        <source>who says so inside the article</source>
        <translation>wer das im Artikel sagt</translation>
    </message>
    <message>
        <source>whom or what it is about</source>
        <translation>von wem oder was sie handelt</translation>
    </message>
    <message>
        <source>what is said of the subject</source>
        <translation>was über den Gegenstand gesagt wird</translation>
    </message>
    <message>
        <source>what it is limited to</source>
        <translation>worauf sie beschränkt ist</translation>
    </message>
    <message>
        <source>the value in short</source>
        <translation>der Wert in Kurzform</translation>
    </message>
    <message>
        <source>the value as JSON: type, low, high, unit, text, hedge, step, items</source>
        <translation>der Wert als JSON: type, low, high, unit, text, hedge, step, items</translation>
    </message>
    <message>
        <source>accepted, rejected, returned or undecided</source>
        <translation>accepted (angenommen), rejected (abgelehnt), returned (zurückgegeben) oder undecided (nicht entschieden)</translation>
    </message>
    <message>
        <source>why it was rejected</source>
        <translation>warum sie abgelehnt wurde</translation>
    </message>
    <message>
        <source>the fact it belongs to; claims of one fact speak of the same thing</source>
        <translation>der Fakt, zu dem sie gehört; Aussagen eines Fakts sprechen von derselben Sache</translation>
    </message>
    <message>
        <source>the line of that fact</source>
        <translation>die Zeile dieses Fakts</translation>
    </message>
    <message>
        <source>open, accepted, rejected or undecided</source>
        <translation>open (offen), accepted (angenommen), rejected (abgelehnt) oder undecided (nicht entschieden)</translation>
    </message>
    <message>
        <source>how its conflicts were settled</source>
        <translation>wie seine Widersprüche entschieden wurden</translation>
    </message>
    <message>
        <source>whether the fact was settled on what this claim says</source>
        <translation>ob der Fakt auf das festgelegt wurde, was diese Aussage sagt</translation>
    </message>
    <message>
        <source>kinds of the conflicts it takes part in</source>
        <translation>Arten der Widersprüche, an denen sie beteiligt ist</translation>
    </message>
    <message>
        <source>claims on the other sides of these</source>
        <translation>Aussagen auf deren anderen Seiten</translation>
    </message>
    <message>
        <source>whether a person added it</source>
        <translation>ob eine Person sie hinzugefügt hat</translation>
    </message>
    <message>
        <source>whether a person changed it</source>
        <translation>ob eine Person sie geändert hat</translation>
    </message>
    <message>
        <source>which second opinion proposed it, if one did</source>
        <translation>welche Zweitmeinung sie vorschlug, falls eine es tat</translation>
    </message>
    <message>
        <source>the analysis&apos;s own estimate, from 0 to 1</source>
        <translation>die eigene Schätzung der Analyse, von 0 bis 1</translation>
    </message>
    <message>
        <source>who added it; empty: the analysis</source>
        <translation>wer sie hinzugefügt hat; leer: die Analyse</translation>
    </message>
    <message>
        <source>when, ISO 8601 in UTC; null: not known</source>
        <translation>wann, ISO 8601 in UTC; null: nicht bekannt</translation>
    </message>
    <message>
        <source>who gave the verdict</source>
        <translation>wer das Urteil gab</translation>
    </message>
    <message>
        <source>when, ISO 8601 in UTC</source>
        <translation>wann, ISO 8601 in UTC</translation>
    </message>
    <message>
        <source>UUID of the article, made of its text</source>
        <translation>UUID des Artikels, aus seinem Text gebildet</translation>
    </message>
    <message>
        <source>its letter in the case</source>
        <translation>sein Buchstabe im Fall</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>who published it</source>
        <translation>wer ihn veröffentlicht hat</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Verfasserzeile</translation>
    </message>
    <message>
        <source>ISO date; null: not known</source>
        <translation>ISO-Datum; null: nicht bekannt</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>ISO 639-1 code</source>
        <translation>Code nach ISO 639-1</translation>
    </message>
    <message>
        <source>letter of the first article of the same origin</source>
        <translation>Buchstabe des ersten Artikels gleichen Ursprungs</translation>
    </message>
    <message>
        <source>SHA-256 of the text, UTF-8</source>
        <translation>SHA-256 des Textes, UTF-8</translation>
    </message>
    <message>
        <source>code points of the text</source>
        <translation>Codepunkte des Textes</translation>
    </message>
    <message>
        <source>id of the conflict</source>
        <translation>Kennung des Widerspruchs</translation>
    </message>
    <message>
        <source>the fact whose claims disagree</source>
        <translation>der Fakt, dessen Aussagen sich widersprechen</translation>
    </message>
    <message>
        <source>type of the disagreement</source>
        <translation>Art des Widerspruchs</translation>
    </message>
    <message>
        <source>hard: they cannot both be right; soft: one says less, or hedges</source>
        <translation>hard: beide können nicht stimmen; soft: eine sagt weniger oder schwächt ab</translation>
    </message>
    <message>
        <source>id of the rule that found it</source>
        <translation>Kennung der Regel, die ihn fand</translation>
    </message>
    <message>
        <source>whether it is still to be settled</source>
        <translation>ob er noch zu entscheiden ist</translation>
    </message>
    <message>
        <source>claim ids, grouped by what they assert, as JSON</source>
        <translation>Kennungen der Aussagen, nach dem gruppiert, was sie behaupten, als JSON</translation>
    </message>
    <message>
        <source>One checkable statement of one article a line.</source>
        <translation>Eine prüfbare Aussage eines Artikels je Zeile.</translation>
    </message>
    <message>
        <source>One article a line, without its text.</source>
        <translation>Ein Artikel je Zeile, ohne seinen Text.</translation>
    </message>
    <message>
        <source>One disagreement among the claims of a fact a line.</source>
        <translation>Ein Widerspruch zwischen den Aussagen eines Fakts je Zeile.</translation>
    </message>
    <message>
        <source>Fact sheet</source>
        <translation>Faktenblatt</translation>
    </message>
    <message>
        <source>{title}, log head {head}</source>
        <translation>{title}, Kopf des Protokolls {head}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Claims of articles with their spans, values, verdicts and conflicts.</source>
        <translation>Aussagen aus Artikeln mit ihren Stellen, Werten, Urteilen und Widersprüchen.</translation>
    </message>
    <message>
        <source>Not reviewed. The analysis proposes every line; nobody has checked any of them.</source>
        <translation>Nicht geprüft. Die Analyse schlägt jede Zeile vor; niemand hat eine davon geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) undecided</source>
        <translation>
            <numerusform>%n Aussage unentschieden</numerusform>
            <numerusform>%n Aussagen unentschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), {cited} cited</source>
        <translation>
            <numerusform>%n Aussage, davon {cited} als Beleg</numerusform>
            <numerusform>%n Aussagen, davon {cited} als Beleg</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}; of one origin with {letter}</source>
        <translation>{counts}; eines Ursprungs mit {letter}</translation>
    </message>
    <message>
        <source>Nobody reviewed this sheet: the analysis proposes every line of it.</source>
        <translation>Niemand hat dieses Blatt geprüft: Die Analyse schlägt jede Zeile vor.</translation>
    </message>
    <message>
        <source>Reviewed by {who}.</source>
        <translation>Geprüft von {who}.</translation>
    </message>
    <message numerus="yes">
        <source>Made {at} from %n decision(s).</source>
        <translation>
            <numerusform>Erstellt am {at} aus %n Entscheidung.</numerusform>
            <numerusform>Erstellt am {at} aus %n Entscheidungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head of the log: {hash}</source>
        <translation>Kopf des Protokolls: {hash}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>“{name}” always stands at its place.</source>
        <translation>„{name}“ steht immer an seinem Platz.</translation>
    </message>
    <message>
        <source>Open questions stand here until they are settled; other lines cannot.</source>
        <translation>Offene Fragen stehen hier, bis sie entschieden sind; andere Zeilen können hier nicht stehen.</translation>
    </message>
    <message>
        <source>Lines stand in sections: drop it between two lines, or on a section of the side bar.</source>
        <translation>Zeilen stehen in Abschnitten: zwischen zwei Zeilen oder auf einem Abschnitt der Seitenleiste ablegen.</translation>
    </message>
    <message>
        <source>Nothing is on this sheet yet</source>
        <translation>Auf diesem Blatt steht noch nichts</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>Lesen und entscheiden</translation>
    </message>
    <message>
        <source>Look through the facts</source>
        <translation>Fakten durchsehen</translation>
    </message>
    <message>
        <source>No claim was found in these articles; make one by hand while you read (N).</source>
        <translation>In diesen Artikeln wurde keine Aussage gefunden; beim Lesen eine von Hand erstellen (N).</translation>
    </message>
    <message>
        <source>Facts come onto the sheet when their claims are accepted: in Read, or many in Facts.</source>
        <translation>Fakten kommen auf das Blatt, wenn ihre Aussagen angenommen werden: unter „Lesen“ oder viele auf einmal unter „Fakten“.</translation>
    </message>
    <message>
        <source>Every claim that was decided is rejected; accept those that stand.</source>
        <translation>Alle entschiedenen Aussagen sind abgelehnt; die haltbaren annehmen.</translation>
    </message>
    <message>
        <source>How much of the sheet has been read</source>
        <translation>Wie viel vom Blatt gelesen ist</translation>
    </message>
    <message>
        <source>Reading the sheet: {done} of {total} facts</source>
        <translation>Blatt wird gelesen: {done} von {total} Fakten</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Disagreements and how settled</source>
        <translation>Widersprüche und wie sie entschieden sind</translation>
    </message>
    <message>
        <source>Rejected claims, with reasons</source>
        <translation>Abgelehnte Aussagen mit Gründen</translation>
    </message>
    <message>
        <source>Names of the analysts</source>
        <translation>Namen der Analysten</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>In the file; on the sheet here the facts stay as they are arranged.</source>
        <translation>In der Datei; auf dem Blatt hier bleiben die Fakten, wie sie angeordnet sind.</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>INHALT</translation>
    </message>
    <message>
        <source>Accepted facts</source>
        <translation>Angenommene Fakten</translation>
    </message>
    <message>
        <source>They are what the sheet is</source>
        <translation>Aus ihnen besteht das Blatt</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>REIHENFOLGE</translation>
    </message>
    <message>
        <source>Order of the facts: {how}</source>
        <translation>Reihenfolge der Fakten: {how}</translation>
    </message>
    <message>
        <source>Language of the sheet: {name}</source>
        <translation>Sprache des Blatts: {name}</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>für Programme</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>PRÜFUNG</translation>
    </message>
    <message>
        <source>PERSONS</source>
        <translation>PERSONEN</translation>
    </message>
    <message>
        <source>Persons: {how}</source>
        <translation>Personen: {how}</translation>
    </message>
    <message>
        <source>Named all the same, with commas between</source>
        <translation>Trotzdem mit Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Persons who are named all the same</source>
        <translation>Personen, die trotzdem mit Namen genannt werden</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>The sheet&apos;s own words; what sources and analysts wrote stays as it is.</source>
        <translation>Die eigenen Wörter des Blatts; was Quellen und Analysten geschrieben haben, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>✓ Nothing is missing. The sheet can be exported.</source>
        <translation>✓ Nichts fehlt. Das Blatt kann exportiert werden.</translation>
    </message>
    <message>
        <source>Stopped; no file was changed.</source>
        <translation>Abgebrochen; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>Name a file first.</source>
        <translation>Zuerst eine Datei angeben.</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportiert nach {path}</translation>
    </message>
    <message>
        <source>Export the fact sheet</source>
        <translation>Faktenblatt exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Other place…</source>
        <translation>Anderer Ort…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Stops the export; no file is changed</source>
        <translation>Bricht den Export ab; keine Datei wird geändert</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>“{name}” was exported before; it is replaced.</source>
        <translation>„{name}“ wurde schon exportiert und wird ersetzt.</translation>
    </message>
    <message>
        <source>“{name}” is there already; it is replaced only if you press twice.</source>
        <translation>„{name}“ gibt es schon; ersetzt wird die Datei nur bei zweimaligem Drücken.</translation>
    </message>
    <message>
        <source>“{name}” is there already; this name is free.</source>
        <translation>„{name}“ gibt es schon; dieser Name ist frei.</translation>
    </message>
    <message>
        <source>“{name}” is there already. Press once more to replace it.</source>
        <translation>„{name}“ gibt es schon. Zum Ersetzen noch einmal drücken.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>✓ Exported to {path}</source>
        <translation>✓ Exportiert nach {path}</translation>
    </message>
    <message>
        <source>“{path}” is not there any more; export it again.</source>
        <translation>„{path}“ gibt es nicht mehr; erneut exportieren.</translation>
    </message>
    <message>
        <source>Your system has no program that opens “{path}”.</source>
        <translation>Im System gibt es kein Programm, das „{path}“ öffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) open: printed as (an open question|open questions)</source>
        <translation>
            <numerusform>%n Widerspruch ist offen: erscheint als offene Frage</numerusform>
            <numerusform>%n Widersprüche sind offen: erscheinen als offene Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) open, and left out</source>
        <translation>
            <numerusform>%n Widerspruch ist offen und wird ausgelassen</numerusform>
            <numerusform>%n Widersprüche sind offen und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) undecided, and not on the sheet</source>
        <translation>
            <numerusform>%n Aussage ist unentschieden und nicht auf dem Blatt</numerusform>
            <numerusform>%n Aussagen sind unentschieden und nicht auf dem Blatt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (was|were) handed back</source>
        <translation>
            <numerusform>%n Aussage wurde zurückgegeben</numerusform>
            <numerusform>%n Aussagen wurden zurückgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) (was|were) left open on purpose</source>
        <translation>
            <numerusform>%n Frage wurde bewusst offengelassen</numerusform>
            <numerusform>%n Fragen wurden bewusst offengelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (rests|rest) on one independent source</source>
        <translation>
            <numerusform>%n Fakt beruht auf nur einer unabhängigen Quelle</numerusform>
            <numerusform>%n Fakten beruhen auf nur einer unabhängigen Quelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (is|are) in no section</source>
        <translation>
            <numerusform>%n Fakt ist in keinem Abschnitt</numerusform>
            <numerusform>%n Fakten sind in keinem Abschnitt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) (is|are) printed</source>
        <translation>
            <numerusform>%n Notiz wird mit ausgegeben</numerusform>
            <numerusform>%n Notizen werden mit ausgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Alle %n zeigen</numerusform>
            <numerusform>Alle %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Choose a line first: click it, or walk through the citations with {next} and {previous}.</source>
        <translation>Zuerst eine Zeile wählen: sie anklicken oder mit {next} und {previous} durch die Belege gehen.</translation>
    </message>
    <message>
        <source>Section of this line</source>
        <translation>Abschnitt dieser Zeile</translation>
    </message>
    <message>
        <source>{section}, line {number} of {count}: {line}</source>
        <translation>{section}, Zeile {number} von {count}: {line}</translation>
    </message>
    <message>
        <source>Citation {label}, {number} of {count}: “{quote}”</source>
        <translation>Beleg {label}, {number} von {count}: „{quote}“</translation>
    </message>
    <message>
        <source>The words that are cited</source>
        <translation>Der zitierte Wortlaut</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>{label} · {source}, {date}</source>
        <translation>{label} · {source}, {date}</translation>
    </message>
    <message>
        <source>Read as: {statement}</source>
        <translation>Gelesen als: {statement}</translation>
    </message>
    <message>
        <source>{state} ({reason}) by {analyst}, {when}</source>
        <translation>{state} ({reason}) von {analyst}, {when}</translation>
    </message>
    <message>
        <source>{state} by {analyst}, {when}</source>
        <translation>{state} von {analyst}, {when}</translation>
    </message>
    <message>
        <source>Facts can be dropped here.</source>
        <translation>Hier lassen sich Fakten ablegen.</translation>
    </message>
    <message>
        <source>Your own view. The menu key renames or deletes it.</source>
        <translation>Eigene Ansicht. Die Menütaste benennt sie um oder löscht sie.</translation>
    </message>
    <message>
        <source>ARTICLES</source>
        <translation>ARTIKEL</translation>
    </message>
    <message>
        <source>INDEPENDENCE</source>
        <translation>UNABHÄNGIGKEIT</translation>
    </message>
    <message>
        <source>SAVED VIEWS</source>
        <translation>GESPEICHERTE ANSICHTEN</translation>
    </message>
    <message>
        <source>SECTIONS OF THE SHEET</source>
        <translation>ABSCHNITTE DES BLATTS</translation>
    </message>
    <message>
        <source>ON THIS SHEET</source>
        <translation>AUF DIESEM BLATT</translation>
    </message>
    <message>
        <source>OTHER SECTIONS</source>
        <translation>WEITERE ABSCHNITTE</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n article(s) before</source>
        <translation>
            <numerusform>▲ %n Artikel davor</numerusform>
            <numerusform>▲ %n Artikel davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▼ %n article(s) after</source>
        <translation>
            <numerusform>▼ %n Artikel danach</numerusform>
            <numerusform>▼ %n Artikel danach</numerusform>
        </translation>
    </message>
    <message>
        <source>+ New section…</source>
        <translation>+ Neuer Abschnitt…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), {independent} independent</source>
        <translation>
            <numerusform>%n Artikel, {independent} unabhängig</numerusform>
            <numerusform>%n Artikel, {independent} unabhängig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and {second} share %n passage(s), both name {agency}</source>
        <translation>
            <numerusform>{first} und {second} haben %n Passage gemeinsam, beide nennen {agency}</numerusform>
            <numerusform>{first} und {second} haben %n Passagen gemeinsam, beide nennen {agency}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and {second} share %n passage(s)</source>
        <translation>
            <numerusform>{first} und {second} haben %n Passage gemeinsam</numerusform>
            <numerusform>{first} und {second} haben %n Passagen gemeinsam</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {second} both name {agency}</source>
        <translation>{first} und {second} nennen beide {agency}</translation>
    </message>
    <message>
        <source>{source}, {date}, {decided} of {claims} claims decided, {conflicts}</source>
        <translation>{source}, {date}, {decided} von {claims} Aussagen entschieden, {conflicts}</translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n offener Widerspruch</numerusform>
            <numerusform>%n offene Widersprüche</numerusform>
        </translation>
    </message>
    <message>
        <source>{source}, {date}</source>
        <translation>{source}, {date}</translation>
    </message>
    <message>
        <source>{date} · {decided} of {claims}</source>
        <translation>{date} · {decided} von {claims}</translation>
    </message>
    <message>
        <source>{error} Until then the window speaks English.</source>
        <translation>{error} Bis dahin spricht das Fenster Englisch.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>{day} {month}, {time}</source>
        <translation>{day}. {month}, {time}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{day}. {month} {year}, {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month}</source>
        <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>The theme {path} cannot be read; install Reviewer again.</source>
        <translation>Das Farbschema {path} ist nicht lesbar; Reviewer neu installieren.</translation>
    </message>
    <message>
        <source>The theme {path} names a colour that is none; install Reviewer again.</source>
        <translation>Das Farbschema {path} nennt eine Farbe, die keine ist; Reviewer neu installieren.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>What do these articles claim, where do they disagree, and what will you stand behind?</source>
        <translation>Was sagen diese Artikel aus, wo widersprechen sie sich, und wofür lässt sich einstehen?</translation>
    </message>
    <message>
        <source>Articles are sent to {host}, for its second opinion.</source>
        <translation>Artikel werden für die Zweitmeinung an {host} gesendet.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>The cases cannot be opened</source>
        <translation>Die Fälle lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Weiter mit</translation>
    </message>
    <message>
        <source>No case yet. A case is one story: drop its articles here, or look at the demo case.</source>
        <translation>Noch kein Fall. Ein Fall ist eine Geschichte: ihre Artikel hier ablegen oder den Demofall ansehen.</translation>
    </message>
    <message>
        <source>The cases are shown once the database is open.</source>
        <translation>Die Fälle werden gezeigt, sobald die Datenbank offen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s)</source>
        <translation>
            <numerusform>%n weiterer Fall</numerusform>
            <numerusform>%n weitere Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>web pages, PDF, Word, e-mail, text and more, or a folder of them</source>
        <translation>Webseiten, PDF, Word, E-Mail, Text und mehr oder ein Ordner damit</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {conflicts}</source>
        <translation>{articles}, {conflicts}</translation>
    </message>
    <message>
        <source>{decided} of {claims}</source>
        <translation>{decided} von {claims}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Enter goes on with it, F2 renames it.</source>
        <translation>Enter macht damit weiter, F2 benennt ihn um.</translation>
    </message>
    <message>
        <source>Drop the articles of one story here</source>
        <translation>Die Artikel einer Geschichte hier ablegen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Webseite…</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>Open the demo case: four articles, one deal</source>
        <translation>Demofall öffnen: vier Artikel, ein Geschäft</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
    <message>
        <source>{name} – Reviewer</source>
        <translation>{name} – Reviewer</translation>
    </message>
    <message>
        <source>Case: open {name}</source>
        <translation>Fall: {name} öffnen</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({name}); it was logged in {path}. Nothing was lost.</source>
        <translation>Im Programm ist ein Fehler aufgetreten ({name}); er wurde in {path} protokolliert. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({name}); it was logged on standard error. Nothing was lost.</source>
        <translation>Im Programm ist ein Fehler aufgetreten ({name}); er wurde in der Standardfehlerausgabe protokolliert. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>the fact “{line}”</source>
        <translation>Fakt „{line}“</translation>
    </message>
    <message>
        <source>Nothing is chosen here that could have a history.</source>
        <translation>Hier ist nichts gewählt, das einen Verlauf haben könnte.</translation>
    </message>
    <message>
        <source>Name of the case</source>
        <translation>Name des Falls</translation>
    </message>
    <message>
        <source>Another case is called “{name}”; give it another name.</source>
        <translation>Ein anderer Fall heißt „{name}“; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>accepted, sources differ</source>
        <translation>angenommen, Quellen uneins</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>One value</source>
        <translation>Ein Wert</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>offenlassen</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>wrongly extracted</source>
        <translation>falsch erfasst</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>Seitenbeiwerk</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Differs from: {line}</source>
        <translation>Weicht ab von: {line}</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>Abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hart</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>{kind}, open</source>
        <translation>{kind}, offen</translation>
    </message>
    <message numerus="yes">
        <source>{state}, %n sent back</source>
        <translation>
            <numerusform>{state}, %n zurückgegeben</numerusform>
            <numerusform>{state}, %n zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} = {name} (guess, {confidence:.2g})</source>
        <translation>{words} = {name} (Vermutung, {confidence:.2g})</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>ohne Einschränkung</translation>
    </message>
    <message>
        <source>Attributed to {who} · certainty: {certainty}</source>
        <translation>Laut {who} · Gewissheit: {certainty}</translation>
    </message>
    <message>
        <source>The article says so itself · certainty: {certainty}</source>
        <translation>Der Artikel sagt es selbst · Gewissheit: {certainty}</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>same, rounded</source>
        <translation>gleich, gerundet</translation>
    </message>
    <message>
        <source>hedged</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>überschneidet sich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>denies it</source>
        <translation>bestreitet es</translation>
    </message>
    <message>
        <source>affirms it</source>
        <translation>bejaht es</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>says less</source>
        <translation>sagt weniger</translation>
    </message>
    <message>
        <source>says more</source>
        <translation>sagt mehr</translation>
    </message>
    <message>
        <source>range contains it</source>
        <translation>Spanne enthält es</translation>
    </message>
    <message>
        <source>lies inside</source>
        <translation>liegt darin</translation>
    </message>
    <message>
        <source>There are no articles to read; name at least one file or folder.</source>
        <translation>Es gibt keine Artikel zu lesen; mindestens eine Datei oder einen Ordner angeben.</translation>
    </message>
    <message>
        <source>“{name}” holds the same text as “{other}”; it was taken once.</source>
        <translation>„{name}“ enthält denselben Text wie „{other}“; er wurde einmal übernommen.</translation>
    </message>
    <message>
        <source>All files are read</source>
        <translation>Alle Dateien sind gelesen</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not read ({suffix}); use one of {kinds}.</source>
        <translation>„{name}“ ist von einer Art, die nicht gelesen wird ({suffix}); eine von diesen verwenden: {kinds}.</translation>
    </message>
    <message>
        <source>The pasted text is empty; copy the article&apos;s words and paste them again.</source>
        <translation>Der eingefügte Text ist leer; den Text des Artikels kopieren und erneut einfügen.</translation>
    </message>
    <message>
        <source>The pasted page holds no words; copy the article&apos;s words and paste them again.</source>
        <translation>Die eingefügte Seite enthält keinen Text; den Text des Artikels kopieren und erneut einfügen.</translation>
    </message>
    <message>
        <source>“{name}” is empty; save the article again or leave the file out.</source>
        <translation>„{name}“ ist leer; den Artikel neu speichern oder die Datei weglassen.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; save the article as one of {kinds}, or leave the file out.</source>
        <translation>„{name}“ ist keine Textdatei; den Artikel in einem dieser Formate speichern: {kinds}, oder die Datei weglassen.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Table of articles</source>
        <translation>Tabelle mit Artikeln</translation>
    </message>
    <message>
        <source>Articles as JSON</source>
        <translation>Artikel als JSON</translation>
    </message>
    <message>
        <source>Archive of articles</source>
        <translation>Archiv mit Artikeln</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>“{name}” is an old Word document; open it in a word processor and save it as DOCX.</source>
        <translation>„{name}“ ist ein altes Word-Dokument; es in einer Textverarbeitung öffnen und als DOCX speichern.</translation>
    </message>
    <message>
        <source>“{name}” holds no words to read; save the article again or leave the file out.</source>
        <translation>„{name}“ enthält keinen lesbaren Text; den Artikel neu speichern oder die Datei weglassen.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {largest} MB; save only the article&apos;s text.</source>
        <translation>„{name}“ ist größer als {largest} MB; nur den Text des Artikels speichern.</translation>
    </message>
    <message>
        <source>“{path}” was not found; check the name and the folder.</source>
        <translation>„{path}“ wurde nicht gefunden; Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({reason}); check the file and its permissions.</source>
        <translation>„{name}“ ließ sich nicht öffnen ({reason}); die Datei und ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no articles; they end in {kinds}.</source>
        <translation>Der Ordner „{name}“ enthält keine Artikel; sie enden auf {kinds}.</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} und weitere</translation>
    </message>
    <message>
        <source>Passed over in “{folder}”, because such files are not read: {names}.</source>
        <translation>Übergangen in „{folder}“, weil solche Dateien nicht gelesen werden: {names}.</translation>
    </message>
    <message>
        <source>The folder “{here}” could not be opened ({reason}); check its permissions.</source>
        <translation>Der Ordner „{here}“ ließ sich nicht öffnen ({reason}); seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>There is no language “{code}”; choose one of {known}.</source>
        <translation>Es gibt keine Sprache „{code}“; wählen Sie eine von {known}.</translation>
    </message>
    <message>
        <source>The translation {path} cannot be read; install Reviewer again.</source>
        <translation>Die Übersetzung {path} ist nicht lesbar; Reviewer neu installieren.</translation>
    </message>
    <message>
        <source>The second opinion ended after {answered} of {asked} sentences: {problem} So what it had found is kept.</source>
        <translation>Die Zweitmeinung endete nach {answered} von {asked} Sätzen: {problem} Was sie bis dahin gefunden hat, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The second opinion ended after {answered} of {asked} sentences: {problem} So the analysis went on without it.</source>
        <translation>Die Zweitmeinung endete nach {answered} von {asked} Sätzen: {problem} Die Analyse lief daher ohne sie weiter.</translation>
    </message>
    <message>
        <source>{number} {reason}</source>
        <translation>{number} {reason}</translation>
    </message>
    <message>
        <source>Of the second opinion&apos;s claims, {number} were refused: {reasons}.</source>
        <translation>Verworfene Aussagen der Zweitmeinung: {number} ({reasons}).</translation>
    </message>
    <message>
        <source>To {number} of {asked} sentences, the second opinion had no answer to read.</source>
        <translation>Zu {number} von {asked} Sätzen gab die Zweitmeinung keine lesbare Antwort.</translation>
    </message>
    <message>
        <source>Second opinion: sentence {number:,} of {all:,}</source>
        <translation>Zweitmeinung: Satz {number:,} von {all:,}</translation>
    </message>
    <message>
        <source>not in the form that was asked for</source>
        <translation>nicht in der verlangten Form</translation>
    </message>
    <message>
        <source>given for a sentence that makes none</source>
        <translation>zu einem Satz ohne Aussage</translation>
    </message>
    <message>
        <source>without a statement, or too long for one</source>
        <translation>ohne Aussagesatz oder zu lang dafür</translation>
    </message>
    <message>
        <source>with a quotation that does not stand there word for word</source>
        <translation>mit nicht wortgetreuem Zitat</translation>
    </message>
    <message>
        <source>quoted from outside the sentence in question</source>
        <translation>außerhalb des betreffenden Satzes zitiert</translation>
    </message>
    <message>
        <source>with a number that does not stand there</source>
        <translation>mit einer Zahl, die dort nicht steht</translation>
    </message>
    <message>
        <source>with a name that does not stand there</source>
        <translation>mit einem Namen, der dort nicht steht</translation>
    </message>
    <message>
        <source>attributed to someone in words that do not stand there</source>
        <translation>jemandem mit Worten zugeschrieben, die dort nicht stehen</translation>
    </message>
    <message>
        <source>denying what its quotation affirms, or the other way round</source>
        <translation>verneint, wo das Zitat bejaht, oder umgekehrt</translation>
    </message>
    <message>
        <source>surer than its quotation</source>
        <translation>mit mehr Gewissheit als das Zitat</translation>
    </message>
    <message>
        <source>Name the model that shall give the second opinion.</source>
        <translation>Das Modell angeben, das die Zweitmeinung geben soll.</translation>
    </message>
    <message>
        <source>The second opinion would send the articles to “{host}”, which is not this computer; confirm that host, or name an address of this computer.</source>
        <translation>Die Zweitmeinung würde die Artikel an „{host}“ senden, also nicht an diesen Computer; diesen Host bestätigen oder eine Adresse dieses Computers angeben.</translation>
    </message>
    <message>
        <source>The key in {key_variable} holds characters that no key has; set it anew.</source>
        <translation>Der Schlüssel in {key_variable} enthält Zeichen, die kein Schlüssel hat; ihn neu setzen.</translation>
    </message>
    <message>
        <source>The key in {key_variable} would go to “{host}” unencrypted; use an address that begins with https, or unset the key.</source>
        <translation>Der Schlüssel in {key_variable} ginge unverschlüsselt an „{host}“; eine Adresse verwenden, die mit https beginnt, oder den Schlüssel entfernen.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a server; write it like http://127.0.0.1:11434/v1, without name, key or question mark in it.</source>
        <translation>„{address}“ ist keine Serveradresse; so schreiben: http://127.0.0.1:11434/v1, ohne Namen, Schlüssel oder Fragezeichen darin.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no chat completion.</source>
        <translation>Die Antwort des Servers ist keine Chat-Completion.</translation>
    </message>
    <message>
        <source>The model refused to answer.</source>
        <translation>Das Modell hat die Antwort verweigert.</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut short.</source>
        <translation>Die Antwort des Modells wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The model&apos;s answer is empty.</source>
        <translation>Die Antwort des Modells ist leer.</translation>
    </message>
    <message>
        <source>The model&apos;s answer is not in the form that was asked for.</source>
        <translation>Die Antwort des Modells hat nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>The answer is no JSON.</source>
        <translation>Die Antwort ist kein JSON.</translation>
    </message>
    <message>
        <source>The server on “{host}” does not answer; start it, or check its address.</source>
        <translation>Der Server auf „{host}“ antwortet nicht; ihn starten oder seine Adresse prüfen.</translation>
    </message>
    <message>
        <source>The server on “{host}” took too long over an answer.</source>
        <translation>Der Server auf „{host}“ hat zu lange für eine Antwort gebraucht.</translation>
    </message>
    <message>
        <source>The server on “{host}” broke an answer off.</source>
        <translation>Der Server auf „{host}“ hat eine Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>The server packed its answer, which it was not asked to.</source>
        <translation>Der Server hat seine Antwort komprimiert, obwohl das nicht verlangt war.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is far too long for one sentence.</source>
        <translation>Die Antwort des Servers ist viel zu lang für einen einzigen Satz.</translation>
    </message>
    <message>
        <source>The server on “{host}” does not understand the request (HTTP 400).</source>
        <translation>Der Server auf „{host}“ versteht die Anfrage nicht (HTTP 400).</translation>
    </message>
    <message>
        <source>The server on “{host}” wants a key (HTTP {status}); set {key_variable} to it.</source>
        <translation>Der Server auf „{host}“ verlangt einen Schlüssel (HTTP {status}); ihn in {key_variable} setzen.</translation>
    </message>
    <message>
        <source>The server on “{host}” knows no model “{model}”, or its address is another (HTTP 404); check both.</source>
        <translation>Der Server auf „{host}“ kennt kein Modell „{model}“, oder seine Adresse ist eine andere (HTTP 404); beides prüfen.</translation>
    </message>
    <message>
        <source>The server on “{host}” points to another address (HTTP {status}), which is not followed; name the address itself.</source>
        <translation>Der Server auf „{host}“ verweist auf eine andere Adresse (HTTP {status}), der nicht gefolgt wird; diese Adresse selbst angeben.</translation>
    </message>
    <message>
        <source>The server on “{host}” refuses the request (HTTP {status}).</source>
        <translation>Der Server auf „{host}“ weist die Anfrage zurück (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server on “{host}” reports a fault of its own (HTTP {status}).</source>
        <translation>Der Server auf „{host}“ meldet einen eigenen Fehler (HTTP {status}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({strerror}); set {home_variable} to a folder you can write to.</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen ({strerror}); {home_variable} auf einen beschreibbaren Ordner setzen.</translation>
    </message>
    <message>
        <source>This installation lacks {part}; install Reviewer again.</source>
        <translation>In dieser Installation fehlt {part}; Reviewer neu installieren.</translation>
    </message>
    <message>
        <source>Starting the analysis</source>
        <translation>Analyse wird gestartet</translation>
    </message>
    <message>
        <source>The analysis was stopped from outside (exit code {exitcode}); nothing was changed. If memory ran out, analyze fewer articles at once.</source>
        <translation>Die Analyse wurde von außen beendet (Exit-Code {exitcode}); nichts wurde geändert. Falls der Speicher nicht reichte, weniger Artikel auf einmal analysieren.</translation>
    </message>
    <message>
        <source>the same name: {names}</source>
        <translation>gleicher Name: {names}</translation>
    </message>
    <message>
        <source>nearly the same meaning ({percent} %)</source>
        <translation>fast gleiche Bedeutung ({percent} %)</translation>
    </message>
    <message>
        <source>words in common: {words}</source>
        <translation>gemeinsame Wörter: {words}</translation>
    </message>
    <message>
        <source>somewhat alike in meaning ({percent} %)</source>
        <translation>ähnliche Bedeutung ({percent} %)</translation>
    </message>
    <message>
        <source>the same: {value}</source>
        <translation>gleich: {value}</translation>
    </message>
    <message>
        <source>another: {value}</source>
        <translation>anders: {value}</translation>
    </message>
    <message>
        <source>the same date, {value}</source>
        <translation>gleiches Datum, {value}</translation>
    </message>
    <message>
        <source>another date: {value}</source>
        <translation>anderes Datum: {value}</translation>
    </message>
    <message>
        <source>the same figure and unit, {value}</source>
        <translation>gleiche Zahl und Einheit, {value}</translation>
    </message>
    <message>
        <source>another figure of this unit: {value}</source>
        <translation>andere Zahl dieser Einheit: {value}</translation>
    </message>
    <message>
        <source>nearly the same: {value}</source>
        <translation>fast gleich: {value}</translation>
    </message>
    <message>
        <source>There is no decision {number} in this case.</source>
        <translation>In diesem Fall gibt es keine Entscheidung {number}.</translation>
    </message>
    <message>
        <source>This analysis would change what was decided ({changes}), so nothing was changed; please report this fault.</source>
        <translation>Diese Analyse würde ändern, was entschieden wurde ({changes}), daher wurde nichts geändert; diesen Fehler bitte melden.</translation>
    </message>
    <message>
        <source>No claim, fact or conflict has changed.</source>
        <translation>Keine Aussage, kein Fakt und kein Widerspruch hat sich geändert.</translation>
    </message>
    <message>
        <source>Nothing that was decided was lost or changed: {kept}, compared one by one.</source>
        <translation>Nichts Entschiedenes ging verloren oder wurde geändert: {kept}, einzeln verglichen.</translation>
    </message>
    <message>
        <source>Analyze again: {changes}</source>
        <translation>Neu analysieren: {changes}</translation>
    </message>
    <message>
        <source>Import {letters}: {changes}</source>
        <translation>{letters} importieren: {changes}</translation>
    </message>
    <message>
        <source>{found} cases are called “{wanted}”; name one by its id: {id}.</source>
        <translation>{found} Fälle heißen „{wanted}“; einen mit seiner ID angeben: {id}.</translation>
    </message>
    <message>
        <source>There is no case “{wanted}” in this database; `reviewer cases` lists them.</source>
        <translation>In dieser Datenbank gibt es keinen Fall „{wanted}“; `reviewer cases` listet die Fälle auf.</translation>
    </message>
    <message>
        <source>Fetching {address}</source>
        <translation>{address} wird abgerufen</translation>
    </message>
    <message>
        <source>There are no articles to make a case of; name some.</source>
        <translation>Es gibt keine Artikel für einen Fall; welche angeben.</translation>
    </message>
    <message>
        <source>There is a case “{wanted}” already; choose another name.</source>
        <translation>Es gibt schon einen Fall „{wanted}“; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” is nearly the same text as article {letter} ({share}); they are one origin.</source>
        <translation>„{name}“ ist fast derselbe Text wie Artikel {letter} ({share}); sie sind eines Ursprungs.</translation>
    </message>
    <message>
        <source>“{name}” is an earlier version of article {letter} ({share} the same).</source>
        <translation>„{name}“ ist eine frühere Fassung von Artikel {letter} ({share} gleich).</translation>
    </message>
    <message>
        <source>“{name}” is another version of article {letter} ({share} the same).</source>
        <translation>„{name}“ ist eine andere Fassung von Artikel {letter} ({share} gleich).</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>“{name}” is in this case already, as article {letter}; it was not added again.</source>
        <translation>„{name}“ ist schon in diesem Fall, als Artikel {letter}; nichts wurde hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>The second opinion of {model} proposes %n claim(s) that the analysis did not find.</source>
        <translation>
            <numerusform>Die Zweitmeinung von {model} schlägt %n Aussage vor, die die Analyse nicht gefunden hat.</numerusform>
            <numerusform>Die Zweitmeinung von {model} schlägt %n Aussagen vor, die die Analyse nicht gefunden hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer every question; look at what it reports, and try again.</source>
        <translation>Der Server hat nicht jede Frage beantwortet; nachsehen, was er meldet, und erneut versuchen.</translation>
    </message>
    <message>
        <source>{model} answers, but not in the form it is asked for; take another model.</source>
        <translation>{model} antwortet, aber nicht in der verlangten Form; ein anderes Modell nehmen.</translation>
    </message>
    <message>
        <source>{model} answers, but no claim of its could be taken from a plain sentence; take another model.</source>
        <translation>{model} antwortet, aber aus einem einfachen Satz ließ sich keine seiner Aussagen übernehmen; ein anderes Modell nehmen.</translation>
    </message>
    <message>
        <source>{model} answers as it should, in {seconds:.1f} seconds a sentence.</source>
        <translation>{model} antwortet wie verlangt, in {seconds:.1f} Sekunden je Satz.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Arbeitsmappe (Excel)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Claim reviews (schema.org)</source>
        <translation>Faktenchecks (schema.org)</translation>
    </message>
    <message>
        <source>Web annotations (W3C)</source>
        <translation>Web-Annotationen (W3C)</translation>
    </message>
    <message>
        <source>Provenance (PROV-O)</source>
        <translation>Herkunft (PROV-O)</translation>
    </message>
    <message>
        <source>Provenance (PROV-JSON)</source>
        <translation>Herkunft (PROV-JSON)</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>“{path}” exists already; name another file.</source>
        <translation>„{path}“ gibt es schon; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{format} holds the articles and the log themselves; name persons and analysts in it.</source>
        <translation>{format} enthält die Artikel und das Protokoll selbst; Personen und Analysten darin mit Namen nennen.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>The script checks JSON alone; export with `--format json`.</source>
        <translation>Das Skript prüft nur JSON; exportieren Sie mit `--format json`.</translation>
    </message>
    <message>
        <source>There is no format {key!r}; choose one of {known}.</source>
        <translation>Das Format {key!r} gibt es nicht; eines von diesen wählen: {known}.</translation>
    </message>
    <message>
        <source>{format} holds a whole case; import the articles, then export the case.</source>
        <translation>{format} enthält einen ganzen Fall; die Artikel importieren und dann den Fall exportieren.</translation>
    </message>
    <message>
        <source>“{name}” does not tell the format; give it one of the endings {endings}.</source>
        <translation>„{name}“ verrät das Format nicht; eine dieser Endungen geben: {endings}.</translation>
    </message>
    <message>
        <source>Reading the facts</source>
        <translation>Fakten werden gelesen</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Wird entschieden</translation>
    </message>
    <message>
        <source>There is no article {article!r} in this case.</source>
        <translation>In diesem Fall gibt es keinen Artikel {article!r}.</translation>
    </message>
    <message>
        <source>This claim is gone; look at its fact again.</source>
        <translation>Diese Aussage gibt es nicht mehr; ihren Fakt neu ansehen.</translation>
    </message>
    <message>
        <source>This fact is gone: its claims were put into other facts.</source>
        <translation>Diesen Fakt gibt es nicht mehr: seine Aussagen kamen in andere Fakten.</translation>
    </message>
    <message>
        <source>The script holds no commands; write one JSON object a line.</source>
        <translation>Das Skript enthält keine Befehle; ein JSON-Objekt je Zeile schreiben.</translation>
    </message>
    <message>
        <source>Line {number}: {error}</source>
        <translation>Zeile {number}: {error}</translation>
    </message>
    <message>
        <source>this is nested too deeply for a command.</source>
        <translation>das ist für einen Befehl zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>this is no JSON object; write it as in {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</source>
        <translation>das ist kein JSON-Objekt; so schreiben: {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</translation>
    </message>
    <message>
        <source>a command is a JSON object, as in {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</source>
        <translation>ein Befehl ist ein JSON-Objekt, etwa {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</translation>
    </message>
    <message>
        <source>{twice!r} stands there twice.</source>
        <translation>{twice!r} steht dort zweimal.</translation>
    </message>
    <message>
        <source>&apos;analyst&apos; is a name.</source>
        <translation>&apos;analyst&apos; ist ein Name.</translation>
    </message>
    <message>
        <source>&apos;seen&apos; holds version numbers by id.</source>
        <translation>&apos;seen&apos; enthält Versionsnummern je ID.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>The setting “{name}” must be {error}.</source>
        <translation>Die Einstellung „{name}“ verlangt: {error}.</translation>
    </message>
    <message>
        <source>The settings in {path} could not be understood.</source>
        <translation>Die Einstellungen in {path} sind nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({strerror}); check the rights of that file.</source>
        <translation>Die Einstellungen in {path} sind nicht lesbar ({strerror}); die Rechte dieser Datei prüfen.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path} ({strerror}); make room there or check its rights.</source>
        <translation>Die Einstellungen lassen sich in {path} nicht speichern ({strerror}); dort Platz schaffen oder die Rechte prüfen.</translation>
    </message>
    <message>
        <source>The settings in {path} are broken and cannot be moved aside ({strerror}); move that file away.</source>
        <translation>Die Einstellungen in {path} sind beschädigt und lassen sich nicht beiseiteschaffen ({strerror}); diese Datei verschieben.</translation>
    </message>
    <message>
        <source>The {record} has changed since this was decided; look at it again and decide anew.</source>
        <translation>Seit dieser Entscheidung geändert: {record}; noch einmal ansehen und neu entscheiden.</translation>
    </message>
    <message>
        <source>The backup in {folder} failed ({strerror}); name another folder.</source>
        <translation>Die Sicherung in {folder} ist fehlgeschlagen ({strerror}); einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>There is no room for a backup in {folder} ({free} MB free, {needed} MB needed); make room there, or name another folder in the settings (backup_folder).</source>
        <translation>In {folder} ist kein Platz für eine Sicherung ({free} MB frei, {needed} MB nötig); schaffen Sie dort Platz oder nennen Sie in den Einstellungen einen anderen Ordner (backup_folder).</translation>
    </message>
    <message>
        <source>The copy of {path} is damaged ({found}); the database it was made of may be, too.</source>
        <translation>Die Kopie von {path} ist beschädigt ({found}); die Datenbank, aus der sie gemacht wurde, ist es vielleicht auch.</translation>
    </message>
    <message>
        <source>{path} is not what its log says ({problem}); no copy was kept, and older backups stay.</source>
        <translation>{path} ist nicht, was ihr Protokoll sagt ({problem}); es wurde keine Kopie behalten, und ältere Sicherungen bleiben.</translation>
    </message>
    <message>
        <source>The copy {path} differs from the database; try again.</source>
        <translation>Die Kopie {path} weicht von der Datenbank ab; erneut versuchen.</translation>
    </message>
    <message>
        <source>{backup} is no backup; name a file made by `reviewer backup`.</source>
        <translation>{backup} ist keine Sicherung; eine Datei angeben, die `reviewer backup` erstellt hat.</translation>
    </message>
    <message>
        <source>{path} could not be restored ({strerror}); check the folder.</source>
        <translation>{path} ließ sich nicht wiederherstellen ({strerror}); den Ordner prüfen.</translation>
    </message>
    <message>
        <source>{path} is encrypted and the backup is not: its passphrase is needed, for what is restored to be encrypted, too; or restore it in plain (reviewer restore --plain).</source>
        <translation>{path} ist verschlüsselt, die Sicherung nicht: Ihre Passphrase wird gebraucht, damit auch das Wiederhergestellte verschlüsselt ist; oder stellen Sie es unverschlüsselt wieder her (reviewer restore --plain).</translation>
    </message>
    <message>
        <source>Another program has {path} open; close it, then restore again.</source>
        <translation>Ein anderes Programm hat {path} geöffnet; es schließen, dann erneut wiederherstellen.</translation>
    </message>
    <message>
        <source>The database {path} was closed; open it again.</source>
        <translation>Die Datenbank {path} wurde geschlossen; sie erneut öffnen.</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>Something else was asked for.</source>
        <translation>Etwas anderes wurde verlangt.</translation>
    </message>
    <message>
        <source>There is no case {case!r} in this database; `reviewer cases` lists them.</source>
        <translation>In dieser Datenbank gibt es keinen Fall {case!r}; `reviewer cases` listet die Fälle auf.</translation>
    </message>
    <message>
        <source>Passphrase of {path}: </source>
        <translation>Passphrase von {path}: </translation>
    </message>
    <message>
        <source>The backup is encrypted: its passphrase is that of the database from now on.</source>
        <translation>Die Sicherung ist verschlüsselt: Ihre Passphrase ist von nun an die der Datenbank.</translation>
    </message>
    <message>
        <source>{path} will not be encrypted any more; the backup is not.</source>
        <translation>{path} wird nicht mehr verschlüsselt sein; die Sicherung ist es nicht.</translation>
    </message>
    <message>
        <source>A passphrase is needed; set {variable}, or run this on a terminal.</source>
        <translation>Eine Passphrase wird gebraucht; setzen Sie {variable}, oder führen Sie dies in einem Terminal aus.</translation>
    </message>
    <message>
        <source>No passphrase was typed; nothing was changed.</source>
        <translation>Es wurde keine Passphrase eingegeben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Neue Passphrase: </translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Noch einmal dieselbe: </translation>
    </message>
    <message>
        <source>The two passphrases differ; nothing was changed.</source>
        <translation>Die beiden Passphrasen sind verschieden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no database {path}; check the name.</source>
        <translation>Es gibt keine Datenbank {path}; den Namen prüfen.</translation>
    </message>
    <message>
        <source>{path} is encrypted already; `reviewer passphrase` changes it.</source>
        <translation>{path} ist schon verschlüsselt; `reviewer passphrase` ändert die Passphrase.</translation>
    </message>
    <message>
        <source>Without the passphrase nothing and nobody can open the database again: keep it safe.</source>
        <translation>Ohne die Passphrase kann nichts und niemand die Datenbank wieder öffnen: Bewahren Sie sie sicher auf.</translation>
    </message>
    <message>
        <source>{path} is encrypted.</source>
        <translation>{path} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{path} has the new passphrase.</source>
        <translation>{path} hat die neue Passphrase.</translation>
    </message>
    <message>
        <source>{path} is not encrypted any more.</source>
        <translation>{path} ist nicht mehr verschlüsselt.</translation>
    </message>
    <message>
        <source>{path} is not encrypted; `reviewer encrypt` does that.</source>
        <translation>{path} ist nicht verschlüsselt; `reviewer encrypt` tut das.</translation>
    </message>
    <message>
        <source>The old file is kept as {path}; remove it when it is needed no more.</source>
        <translation>Die alte Datei bleibt als {path}; entfernen Sie sie, wenn sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>{path} is as it was, under the old passphrase or none.</source>
        <translation>{path} ist, wie sie war, unter der alten Passphrase oder keiner.</translation>
    </message>
    <message>
        <source>Another program has {path} open; close it and try again.</source>
        <translation>Ein anderes Programm hat {path} geöffnet; es schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The folder of {path} does not support a safe database ({name} is {found}, not {expected}); keep the database on a local disk.</source>
        <translation>Der Ordner von {path} eignet sich nicht für eine sichere Datenbank ({name} ist {found}, nicht {expected}); die Datenbank auf einem lokalen Datenträger halten.</translation>
    </message>
    <message>
        <source>The database {path} is locked by another program; close it there, then try again.</source>
        <translation>Die Datenbank {path} ist von einem anderen Programm gesperrt; sie dort schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk is full: {path} was left as it was; make room, then try again.</source>
        <translation>Der Datenträger ist voll: {path} ist unverändert; Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The database {path} is damaged; restore a backup (reviewer restore).</source>
        <translation>Die Datenbank {path} ist beschädigt; eine Sicherung wiederherstellen (reviewer restore).</translation>
    </message>
    <message>
        <source>The database {path} cannot be written; check its rights and its folder&apos;s.</source>
        <translation>In die Datenbank {path} lässt sich nicht schreiben; ihre Rechte und die ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened; check the rights of its folder.</source>
        <translation>Die Datenbank {path} lässt sich nicht öffnen; die Rechte ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>The database {path} may not be opened; check its rights.</source>
        <translation>Die Datenbank {path} darf nicht geöffnet werden; ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>The disk failed under {path}; the last act was not saved, try again.</source>
        <translation>Der Datenträger versagte bei {path}; die letzte Handlung wurde nicht gespeichert, erneut versuchen.</translation>
    </message>
    <message>
        <source>The database {path} cannot be locked; keep it on a local disk.</source>
        <translation>Die Datenbank {path} lässt sich nicht sperren; sie auf einem lokalen Datenträger halten.</translation>
    </message>
    <message>
        <source>{path} cannot be made ({strerror}); check the folder.</source>
        <translation>{path} lässt sich nicht anlegen ({strerror}); den Ordner prüfen.</translation>
    </message>
    <message>
        <source>{database} is open in another Reviewer window{by}; go on there, or close it.</source>
        <translation>{database} ist in einem anderen Reviewer-Fenster geöffnet{by}; dort weiterarbeiten oder es schließen.</translation>
    </message>
    <message>
        <source>Another program makes a backup of {database}; wait for it.</source>
        <translation>Ein anderes Programm sichert gerade {database}; warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date (rows of {tables}); it is as it was.</source>
        <translation>{path} ließ sich nicht auf den neuen Stand bringen (Zeilen von {tables}); alles ist, wie es war.</translation>
    </message>
    <message>
        <source>{path} is not a database; name another file.</source>
        <translation>{path} ist keine Datenbank; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{path} is a database of another program; name another file.</source>
        <translation>{path} ist die Datenbank eines anderen Programms; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Reviewer (schema {revision}, this one knows {known}); install the newer one. Nothing was changed.</source>
        <translation>{path} stammt von einem neueren Reviewer (Schema {revision}, dieser kennt {known}); den neueren installieren. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file in it, such as {example}.</source>
        <translation>{path} ist ein Ordner; eine Datei darin angeben, etwa {example}.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror}); check its rights.</source>
        <translation>{path} ist nicht lesbar ({strerror}); die Rechte prüfen.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written; check its rights.</source>
        <translation>In die Datenbank {path} lässt sich nicht schreiben; ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is a folder where the database needs a file; move it away.</source>
        <translation>{path} ist ein Ordner, wo die Datenbank eine Datei braucht; ihn verschieben.</translation>
    </message>
    <message>
        <source>The database {path} was changed by another program (trigger {trigger}); restore a backup (reviewer restore).</source>
        <translation>Die Datenbank {path} wurde von einem anderen Programm verändert (Trigger {trigger}); eine Sicherung wiederherstellen (reviewer restore).</translation>
    </message>
    <message>
        <source>{parent} is a file; name a folder that can be written.</source>
        <translation>{parent} ist eine Datei; einen beschreibbaren Ordner angeben.</translation>
    </message>
    <message>
        <source>The database {path} cannot be made ({strerror}); name another place.</source>
        <translation>Die Datenbank {path} lässt sich nicht anlegen ({strerror}); einen anderen Ort angeben.</translation>
    </message>
    <message>
        <source>The address of the database holds a password, and others may see it there; leave it out. A password is taken from the environment variable {variable} alone.</source>
        <translation>Die Adresse der Datenbank enthält ein Passwort, und andere könnten es dort sehen; lassen Sie es weg. Ein Passwort wird allein aus der Umgebungsvariablen {variable} genommen.</translation>
    </message>
    <message>
        <source>The database needs a file name, such as cases.sqlite3.</source>
        <translation>Die Datenbank braucht einen Dateinamen, etwa cases.sqlite3.</translation>
    </message>
    <message>
        <source>PostgreSQL is not supported yet; name a file instead, or an address such as sqlite:///cases.sqlite3.</source>
        <translation>PostgreSQL wird noch nicht unterstützt; stattdessen eine Datei angeben oder eine Adresse wie sqlite:///cases.sqlite3.</translation>
    </message>
    <message>
        <source>Databases of the kind {scheme!r} are not supported; name a file, or sqlite:///cases.sqlite3.</source>
        <translation>Datenbanken der Art {scheme!r} werden nicht unterstützt; eine Datei oder sqlite:///cases.sqlite3 angeben.</translation>
    </message>
    <message>
        <source>The address names no file; write sqlite:///cases.sqlite3 or sqlite:////folder/cases.sqlite3.</source>
        <translation>Die Adresse nennt keine Datei; sqlite:///cases.sqlite3 oder sqlite:////folder/cases.sqlite3 schreiben.</translation>
    </message>
    <message>
        <source>Settled on one value</source>
        <translation>Entschieden: ein Wert</translation>
    </message>
    <message>
        <source>Settled as a range</source>
        <translation>Entschieden: eine Spanne</translation>
    </message>
    <message>
        <source>Both are given, attributed</source>
        <translation>Beide werden genannt, mit ihrer Quelle</translation>
    </message>
    <message>
        <source>The later report replaces the earlier one</source>
        <translation>Der spätere Bericht ersetzt den früheren</translation>
    </message>
    <message>
        <source>Left open by the reviewer</source>
        <translation>Bei der Prüfung offengelassen</translation>
    </message>
    <message>
        <source>{how}: {reason}.</source>
        <translation>{how}: {reason}.</translation>
    </message>
    <message>
        <source>{letters} differs ({said}). {settled}</source>
        <translation>{letters} weicht ab ({said}). {settled}</translation>
    </message>
    <message>
        <source>{letters} differ ({said}). {settled}</source>
        <translation>{letters} weichen ab ({said}). {settled}</translation>
    </message>
    <message>
        <source>There is no site “{host}”; check the address and the connection.</source>
        <translation>Es gibt keine Website „{host}“; die Adresse und die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>“{host}” is this computer or one of the local network, which is not asked; save the page and add the file.</source>
        <translation>„{host}“ ist dieser Computer oder einer im lokalen Netz und wird nicht angefragt; die Seite speichern und die Datei hinzufügen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>“{address}” is not a page that can be read (its kind: {kind}).</source>
        <translation>„{address}“ ist keine Seite, die sich lesen lässt (ihre Art: {kind}).</translation>
    </message>
    <message>
        <source>“{name}” is an archive within archives; unpack the outer one and add what is in it.</source>
        <translation>„{name}“ ist ein Archiv in Archiven; das äußere entpacken und seinen Inhalt hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password; unpack it and add the files that are in it.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt; es entpacken und die Dateien darin hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” holds “{inner}” twice; unpack it and add the files that are in it.</source>
        <translation>„{name}“ enthält „{inner}“ zweimal; es entpacken und die Dateien darin hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that is not read; pack its files again as an ordinary ZIP.</source>
        <translation>„{name}“ ist auf eine Weise gepackt, die nicht gelesen wird; die Dateien neu als gewöhnliches ZIP packen.</translation>
    </message>
    <message>
        <source>“{name}” holds a file with a name that is not safe (“{inner}”); leave the archive out.</source>
        <translation>„{name}“ enthält eine Datei mit einem unsicheren Namen („{inner}“); das Archiv weglassen.</translation>
    </message>
    <message>
        <source>“{name}” holds a link instead of a file (“{inner}”); pack the files themselves.</source>
        <translation>„{name}“ enthält eine Verknüpfung statt einer Datei („{inner}“); die Dateien selbst packen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no such file; get it again or leave it out.</source>
        <translation>„{name}“ ist beschädigt oder keine solche Datei; sie noch einmal holen oder weglassen.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} files; pack fewer of them.</source>
        <translation>„{name}“ enthält mehr als {most} Dateien; weniger davon packen.</translation>
    </message>
    <message>
        <source>“{name}” holds “{inner}”, which is larger than {most} MB unpacked; leave it out.</source>
        <translation>„{name}“ enthält „{inner}“, das entpackt größer als {most} MB ist; es weglassen.</translation>
    </message>
    <message>
        <source>“{name}” would grow far too large when unpacked; leave it out or pack fewer files.</source>
        <translation>„{name}“ würde beim Entpacken viel zu groß; es weglassen oder weniger Dateien packen.</translation>
    </message>
    <message>
        <source>“{name}” is made to mislead: its files lie in one another; leave it out.</source>
        <translation>„{name}“ ist auf Täuschung angelegt: Seine Dateien liegen ineinander; es weglassen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: “{inner}” is not what its directory says; get it again or leave it out.</source>
        <translation>„{name}“ ist beschädigt: „{inner}“ ist nicht, was das Verzeichnis des Archivs angibt; es noch einmal holen oder weglassen.</translation>
    </message>
    <message>
        <source>“{address}” led to another site: {final}.</source>
        <translation>„{address}“ führte zu einer anderen Website: {final}.</translation>
    </message>
    <message>
        <source>“{address}” leads from one address to the next without end; open it in a browser.</source>
        <translation>„{address}“ führt ohne Ende von einer Adresse zur nächsten; sie in einem Browser öffnen.</translation>
    </message>
    <message>
        <source>“{address}” is no web address that can be fetched; it begins with https://.</source>
        <translation>„{address}“ ist keine Webadresse, die sich abrufen lässt; eine solche beginnt mit https://.</translation>
    </message>
    <message>
        <source>Leave the name and the password out of the address; nothing was fetched.</source>
        <translation>Name und Passwort aus der Adresse weglassen; nichts wurde abgerufen.</translation>
    </message>
    <message>
        <source>“{host}” packs its pages in a way that was not asked for; save the page.</source>
        <translation>„{host}“ komprimiert seine Seiten auf eine Weise, die nicht verlangt war; die Seite speichern.</translation>
    </message>
    <message>
        <source>The site has no page “{address}” (HTTP {status}).</source>
        <translation>Die Website hat keine Seite „{address}“ (HTTP {status}).</translation>
    </message>
    <message>
        <source>“{host}” refuses to give this page to a program (HTTP {status}); save it in a browser and add the file.</source>
        <translation>„{host}“ gibt diese Seite nicht an ein Programm heraus (HTTP {status}); sie in einem Browser speichern und die Datei hinzufügen.</translation>
    </message>
    <message>
        <source>“{host}” is asked too often (HTTP 429); try again later.</source>
        <translation>„{host}“ wird zu oft angefragt (HTTP 429); später erneut versuchen.</translation>
    </message>
    <message>
        <source>“{host}” reports a fault (HTTP {status}); try again later.</source>
        <translation>„{host}“ meldet einen Fehler (HTTP {status}); später erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to “{host}” is not safe: its certificate does not hold.</source>
        <translation>Die Verbindung zu „{host}“ ist nicht sicher: Das Zertifikat ist nicht gültig.</translation>
    </message>
    <message>
        <source>“{host}” does not answer; check the address and the connection.</source>
        <translation>„{host}“ antwortet nicht; die Adresse und die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>“{host}” wants a login for this page; save it in a browser and add the file.</source>
        <translation>„{host}“ verlangt für diese Seite eine Anmeldung; sie in einem Browser speichern und die Datei hinzufügen.</translation>
    </message>
    <message>
        <source>“{address}” took too long; try again later, or save the page.</source>
        <translation>„{address}“ hat zu lange gebraucht; es später erneut versuchen oder die Seite speichern.</translation>
    </message>
    <message>
        <source>“{host}” broke its answer off; try again.</source>
        <translation>„{host}“ hat die Antwort abgebrochen; erneut versuchen.</translation>
    </message>
    <message>
        <source>“{address}” is larger than {largest} MB.</source>
        <translation>„{address}“ ist größer als {largest} MB.</translation>
    </message>
    <message>
        <source>“{name}” was not read within {seconds} seconds; save the article as text and add that.</source>
        <translation>„{name}“ ließ sich nicht in {seconds} Sekunden lesen; speichern Sie den Artikel als Text und fügen Sie diesen hinzu.</translation>
    </message>
    <message>
        <source>“{name}” takes more memory to read than a file may; save its text and add that.</source>
        <translation>„{name}“ braucht zum Lesen mehr Speicher, als eine Datei darf; speichern Sie den Text und fügen Sie diesen hinzu.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or made in a way that cannot be read; save it again, or as text.</source>
        <translation>„{name}“ ist beschädigt oder so gemacht, dass es sich nicht lesen lässt; speichern Sie es neu oder als Text.</translation>
    </message>
    <message>
        <source>“{name}” holds definitions of its own that are not safe to read; leave it out.</source>
        <translation>„{name}“ enthält eigene Definitionen, die sich nicht sicher lesen lassen; die Datei weglassen.</translation>
    </message>
    <message>
        <source>“{name}” is far larger than an article; save only the article&apos;s text.</source>
        <translation>„{name}“ ist viel größer als ein Artikel; nur den Text des Artikels speichern.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n mark(s) that only cut a text into words and sentences.</source>
        <translation>
            <numerusform>%n Markierung übergangen, die einen Text nur in Wörter und Sätze teilt.</numerusform>
            <numerusform>%n Markierungen übergangen, die einen Text nur in Wörter und Sätze teilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n mark(s) in something that is no text.</source>
        <translation>
            <numerusform>%n Markierung übergangen, die nicht in einem Text liegt.</numerusform>
            <numerusform>%n Markierungen übergangen, die nicht in einem Text liegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n label(s) of whole texts, which mark no words.</source>
        <translation>
            <numerusform>%n Label eines ganzen Texts übergangen, das keine Wörter markiert.</numerusform>
            <numerusform>%n Labels ganzer Texte übergangen, die keine Wörter markieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” holds no annotations that are known; export them as one of: {known}.</source>
        <translation>„{name}“ enthält keine bekannten Annotationen; sie in einem dieser Formate exportieren: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {largest} MB; export less at once.</source>
        <translation>„{name}“ ist größer als {largest} MB; weniger auf einmal exportieren.</translation>
    </message>
    <message>
        <source>“{name}” marks no words; export the annotations with their texts.</source>
        <translation>„{name}“ markiert keine Wörter; die Annotationen mit ihren Texten exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n file(s) of the archive that hold no annotations.</source>
        <translation>
            <numerusform>%n Datei des Archivs übergangen, die keine Annotationen enthält.</numerusform>
            <numerusform>%n Dateien des Archivs übergangen, die keine Annotationen enthalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n mark(s) on pictures, sounds or whole texts, which mark no words.</source>
        <translation>
            <numerusform>%n Markierung zu Bild, Ton oder ganzem Text übergangen, die keine Wörter markiert.</numerusform>
            <numerusform>%n Markierungen zu Bildern, Tönen oder ganzen Texten übergangen, die keine Wörter markieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is damaged, or no file of annotations that can be read; export it again.</source>
        <translation>„{name}“ ist beschädigt oder keine lesbare Datei mit Annotationen; sie noch einmal exportieren.</translation>
    </message>
    <message>
        <source>it marks no words</source>
        <translation>sie markiert keine Wörter</translation>
    </message>
    <message>
        <source>its place lies outside of its text</source>
        <translation>ihre Stelle liegt außerhalb ihres Texts</translation>
    </message>
    <message>
        <source>it tells a place, but neither its words nor the text that the place is counted in</source>
        <translation>sie nennt eine Stelle, aber weder deren Wörter noch den Text, in dem die Stelle gezählt ist</translation>
    </message>
    <message>
        <source>its words stand in no article of this case</source>
        <translation>ihre Wörter stehen in keinem Artikel dieses Falls</translation>
    </message>
    <message>
        <source>its words do not stand in article “{article}”</source>
        <translation>ihre Wörter stehen nicht in Artikel „{article}“</translation>
    </message>
    <message>
        <source>its words stand in several places, and nothing tells which is meant</source>
        <translation>ihre Wörter stehen an mehreren Stellen, und nichts sagt, welche gemeint ist</translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n source(s) that (is|are) no plain text.</source>
        <translation>
            <numerusform>%n Quelle übergangen, die kein reiner Text ist.</numerusform>
            <numerusform>%n Quellen übergangen, die kein reiner Text sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n annotation(s) of whole pages, which mark no words.</source>
        <translation>
            <numerusform>%n Annotation einer ganzen Seite übergangen, die keine Wörter markiert.</numerusform>
            <numerusform>%n Annotationen ganzer Seiten übergangen, die keine Wörter markieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n layer(s) of chains or relations, which mark no words.</source>
        <translation>
            <numerusform>%n Ebene mit Ketten oder Relationen übergangen, die keine Wörter markiert.</numerusform>
            <numerusform>%n Ebenen mit Ketten oder Relationen übergangen, die keine Wörter markieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n layer(s) that only (describes|describe) single words.</source>
        <translation>
            <numerusform>%n Ebene übergangen, die nur einzelne Wörter beschreibt.</numerusform>
            <numerusform>%n Ebenen übergangen, die nur einzelne Wörter beschreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {number} claims from {format}</source>
        <translation>{number} Aussagen aus {format} hinzufügen</translation>
    </message>
    <message>
        <source>Add a claim from {format}</source>
        <translation>Eine Aussage aus {format} hinzufügen</translation>
    </message>
    <message>
        <source>Adding claims</source>
        <translation>Aussagen werden hinzugefügt</translation>
    </message>
    <message>
        <source>UIMA CAS</source>
        <translation>UIMA CAS</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
    <message>
        <source>characters {start} to {end}</source>
        <translation>Zeichen {start} bis {end}</translation>
    </message>
    <message>
        <source>{format} holds the articles&apos; texts, so the sources&apos; words cannot be left out of it; include them, or choose another format.</source>
        <translation>{format} enthält die Texte der Artikel, die Worte der Quellen lassen sich daher nicht weglassen; sie einschließen oder ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>The fonts of this computer lack too many characters for a PDF; export a web page.</source>
        <translation>Den Schriften dieses Computers fehlen zu viele Zeichen für ein PDF; eine Webseite exportieren.</translation>
    </message>
    <message>
        <source>Characters that no font of this computer has are printed as numbers: {codes}.</source>
        <translation>Zeichen, die keine Schrift dieses Computers enthält, sind als Zahlen gedruckt: {codes}.</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA-Projekt</translation>
    </message>
    <message>
        <source>In “{outer}”: {reason}</source>
        <translation>In „{outer}“: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is damaged or made in a way that cannot be read; it was passed over.</source>
        <translation>„{name}“ ist beschädigt oder so gemacht, dass es sich nicht lesen lässt; es wurde übergangen.</translation>
    </message>
    <message>
        <source>“{name}” is no e-mail; save the message again from your mail program.</source>
        <translation>„{name}“ ist keine E-Mail; die Nachricht im E-Mail-Programm neu speichern.</translation>
    </message>
    <message>
        <source>“{name}” is no mailbox; save its messages one by one and add them.</source>
        <translation>„{name}“ ist kein Postfach; seine Nachrichten einzeln speichern und hinzufügen.</translation>
    </message>
    <message>
        <source>Attached to “{name}”, but not read, because such files are not: {names}.</source>
        <translation>Angehängt an „{name}“, aber nicht gelesen, weil solche Dateien nicht gelesen werden: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; open it in your mail program and save its text.</source>
        <translation>„{name}“ ist verschlüsselt; die Nachricht im E-Mail-Programm öffnen und ihren Text speichern.</translation>
    </message>
    <message>
        <source>“{name}” has more parts than a message may; the rest was passed over.</source>
        <translation>„{name}“ hat mehr Teile, als eine Nachricht haben darf; der Rest wurde übergangen.</translation>
    </message>
    <message>
        <source>“{name}” holds no words; it was passed over.</source>
        <translation>„{name}“ enthält keine Wörter und wurde übergangen.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} messages; the rest was passed over.</source>
        <translation>„{name}“ enthält mehr als {most} Nachrichten; der Rest wurde übergangen.</translation>
    </message>
    <message>
        <source>“{name}” holds tracked changes; it was read with all of them accepted.</source>
        <translation>„{name}“ enthält nachverfolgte Änderungen; es wurde so gelesen, als wären alle angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in “{name}” (was|were) left out.</source>
        <translation>
            <numerusform>%n Kommentar in „{name}“ wurde ausgelassen.</numerusform>
            <numerusform>%n Kommentare in „{name}“ wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) within “{name}” (was|were) not read.</source>
        <translation>
            <numerusform>%n Datei innerhalb von „{name}“ wurde nicht gelesen.</numerusform>
            <numerusform>%n Dateien innerhalb von „{name}“ wurden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is protected by a password; save it without one and add that.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt; es ohne Passwort speichern und so hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is not a text document; save the article as DOCX, ODT or text and add that.</source>
        <translation>„{name}“ ist kein Textdokument; den Artikel als DOCX, ODT oder Text speichern und diese Datei hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password; save it without one, or paste its text.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt; es ohne Passwort speichern oder den Text einfügen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no PDF; get it again from where it came, or paste its text.</source>
        <translation>„{name}“ ist beschädigt oder kein PDF; es noch einmal von seinem Ursprung holen oder den Text einfügen.</translation>
    </message>
    <message>
        <source>Of “{name}” the first {pages} of {total} pages were read; part the file to read the rest.</source>
        <translation>Von „{name}“ wurden die ersten {pages} von {total} Seiten gelesen; die Datei teilen, um den Rest zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has %n page(s) without text; run text recognition (OCR) on it if they show any.</source>
        <translation>
            <numerusform>„{name}“ hat %n Seite ohne Text; Texterkennung (OCR) darauf anwenden, falls sie welchen zeigt.</numerusform>
            <numerusform>„{name}“ hat %n Seiten ohne Text; Texterkennung (OCR) darauf anwenden, falls sie welchen zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” holds no text, like a scan; run text recognition (OCR) on it, or paste its text.</source>
        <translation>„{name}“ enthält keinen Text, wie ein Scan; Texterkennung (OCR) darauf anwenden oder den Text einfügen.</translation>
    </message>
    <message>
        <source>The letters of “{name}” do not tell what they stand for; run text recognition (OCR) on it, or paste its text.</source>
        <translation>Die Buchstaben von „{name}“ lassen nicht erkennen, wofür sie stehen; Texterkennung (OCR) darauf anwenden oder den Text einfügen.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; save the table again as CSV or JSON lines.</source>
        <translation>„{name}“ ist keine Textdatei; die Tabelle neu als CSV oder JSON Lines speichern.</translation>
    </message>
    <message>
        <source>“{name}” has more lines than a table may; split it and add the parts.</source>
        <translation>„{name}“ hat mehr Zeilen, als eine Tabelle haben darf; sie teilen und die Teile hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” holds no rows with articles; check the file.</source>
        <translation>„{name}“ enthält keine Zeilen mit Artikeln; die Datei prüfen.</translation>
    </message>
    <message>
        <source>“{name}” holds no list of articles as JSON; save it as JSON lines or CSV.</source>
        <translation>„{name}“ enthält keine Liste von Artikeln als JSON; sie als JSON Lines oder CSV speichern.</translation>
    </message>
    <message>
        <source>“{name}” has no column that looks like the text of articles; say which of its columns holds it: {titles}.</source>
        <translation>„{name}“ hat keine Spalte, die nach dem Text von Artikeln aussieht; angeben, welche Spalte ihn enthält: {titles}.</translation>
    </message>
    <message>
        <source>“{name}” holds no texts in its column “{title}”; say which column holds them.</source>
        <translation>„{name}“ enthält keine Texte in der Spalte „{title}“; angeben, welche Spalte sie enthält.</translation>
    </message>
    <message>
        <source>“{name}” holds no text in these rows, which were passed over: {numbers}.</source>
        <translation>„{name}“ enthält in diesen Zeilen keinen Text, sie wurden übergangen: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged in these rows, which were passed over: {numbers}.</source>
        <translation>„{name}“ ist in diesen Zeilen beschädigt, sie wurden übergangen: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} rows; these were passed over: {numbers}.</source>
        <translation>„{name}“ enthält mehr als {most} Zeilen; diese wurden übergangen: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” holds dates that were not understood in these rows: {numbers}.</source>
        <translation>„{name}“ enthält in diesen Zeilen Datumsangaben, die nicht verstanden wurden: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” has more cells than titles in these rows; check their texts: {numbers}.</source>
        <translation>„{name}“ hat in diesen Zeilen mehr Zellen als Spaltentitel; deren Texte prüfen: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” holds a quotation mark that is never closed in row {number}; check its text.</source>
        <translation>„{name}“ enthält in Zeile {number} ein Anführungszeichen, das nie geschlossen wird; den Text der Zeile prüfen.</translation>
    </message>
    <message>
        <source>“{name}” holds no articles; they end in {kinds}.</source>
        <translation>„{name}“ enthält keine Artikel; sie enden auf {kinds}.</translation>
    </message>
    <message>
        <source>“{name}” holds more than is read at once; “{inner}” was passed over, add it alone.</source>
        <translation>„{name}“ enthält mehr, als auf einmal gelesen wird; „{inner}“ wurde übergangen, es einzeln hinzufügen.</translation>
    </message>
    <message>
        <source>{format}, {file}</source>
        <translation>{format}, {file}</translation>
    </message>
    <message>
        <source>{format}, {file}, label {labels}</source>
        <translation>{format}, {file}, Label {labels}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n claim(s) added{labels}.</source>
        <translation>
            <numerusform>{file}: %n Aussage hinzugefügt{labels}.</numerusform>
            <numerusform>{file}: %n Aussagen hinzugefügt{labels}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{label} was there already: {mark}</source>
        <translation>{label} war schon da: {mark}</translation>
    </message>
    <message>
        <source>No place in the case: {mark}</source>
        <translation>Kein Platz im Fall: {mark}</translation>
    </message>
    <message>
        <source>“{name}” does not fit this database ({error}); nothing was changed.</source>
        <translation>„{name}“ passt nicht zu dieser Datenbank ({error}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another case here is called “{name}”, too; rename one of them.</source>
        <translation>Ein anderer Fall hier heißt ebenfalls „{name}“; einen der beiden umbenennen.</translation>
    </message>
    <message>
        <source>“{name}” and the case here have one id, but no decision in common; nothing was changed.</source>
        <translation>„{name}“ und der Fall hier haben dieselbe ID, aber keine gemeinsame Entscheidung; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{name}” still holds article {letter}, which was erased here; ask for a copy in which it was erased, too.</source>
        <translation>„{name}“ enthält noch Artikel {letter}, der hier gelöscht wurde; um eine Kopie bitten, in der er auch gelöscht ist.</translation>
    </message>
    <message>
        <source>Article {letter} was erased in “{name}”; erase it here, too (`reviewer erase`), then bring the file in again.</source>
        <translation>Artikel {letter} wurde in „{name}“ gelöscht; ihn auch hier löschen (`reviewer erase`), dann die Datei noch einmal einlesen.</translation>
    </message>
    <message>
        <source>Taking decisions over</source>
        <translation>Entscheidungen werden übernommen</translation>
    </message>
    <message>
        <source>“{name}” does not make a sound case ({problem}); nothing was changed.</source>
        <translation>„{name}“ ergibt keinen stimmigen Fall ({problem}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This case is not what its log says ({error}); run `reviewer verify`.</source>
        <translation>Dieser Fall stimmt nicht mit seinem Protokoll überein ({error}); `reviewer verify` ausführen.</translation>
    </message>
    <message>
        <source>The case is too large for one file: at most {files} files of {mb} MB together go into one.</source>
        <translation>Der Fall ist zu groß für eine Datei: Höchstens {files} Dateien mit zusammen {mb} MB passen in eine.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <source>“{name}” takes more memory or time to check than a case file may; ask for it again.</source>
        <translation>„{name}“ braucht zum Prüfen mehr Speicher oder Zeit, als eine Falldatei darf; bitte sie neu anfordern.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; name the case file in it.</source>
        <translation>„{name}“ ist ein Ordner; die Falldatei darin angeben.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a case file; ask for it again.</source>
        <translation>„{name}“ ist zu groß für eine Falldatei; noch einmal darum bitten.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}); check the name.</source>
        <translation>„{name}“ lässt sich nicht lesen ({reason}); den Namen prüfen.</translation>
    </message>
    <message>
        <source>“{name}” was packed by a newer Reviewer; update this one, then try again.</source>
        <translation>„{name}“ wurde mit einem neueren Reviewer gepackt; diesen hier aktualisieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>“{name}” is no case file; `reviewer pack` makes one of a case.</source>
        <translation>„{name}“ ist keine Falldatei; `reviewer pack` macht eine aus einem Fall.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was altered since it was packed ({what}); ask for it again.</source>
        <translation>„{name}“ ist beschädigt oder wurde nach dem Packen verändert ({what}); noch einmal darum bitten.</translation>
    </message>
    <message>
        <source>{what} (from another copy, {hash})</source>
        <translation>{what} (aus einer anderen Kopie, {hash})</translation>
    </message>
    <message>
        <source>Merge another copy (head {head})</source>
        <translation>Andere Kopie zusammenführen (Kopf {head})</translation>
    </message>
    <message>
        <source>Merging decisions</source>
        <translation>Entscheidungen werden zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is new here; %n decision(s) were taken over as they are.</source>
        <translation>
            <numerusform>„{name}“ ist hier neu; %n Entscheidung wurde unverändert übernommen.</numerusform>
            <numerusform>„{name}“ ist hier neu; %n Entscheidungen wurden unverändert übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is the same here and in the file.</source>
        <translation>„{name}“ ist hier und in der Datei gleich.</translation>
    </message>
    <message>
        <source>“{name}” is further here than in the file; nothing was to be done.</source>
        <translation>„{name}“ ist hier weiter als in der Datei; es war nichts zu tun.</translation>
    </message>
    <message>
        <source>“{name}” was further in the file; what was missing here was added as it is.</source>
        <translation>„{name}“ war in der Datei weiter; was hier fehlte, wurde unverändert hinzugefügt.</translation>
    </message>
    <message>
        <source>“{name}” went on here and in the file; the two were merged.</source>
        <translation>„{name}“ ging hier und in der Datei weiter; beide wurden zusammengeführt.</translation>
    </message>
    <message numerus="yes">
        <source>{analyst}: %n decision(s) taken over.</source>
        <translation>
            <numerusform>{analyst}: %n Entscheidung übernommen.</numerusform>
            <numerusform>{analyst}: %n Entscheidungen übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{analyst}: %n decision(s) (was|were) the same here.</source>
        <translation>
            <numerusform>{analyst}: %n Entscheidung war hier dieselbe.</numerusform>
            <numerusform>{analyst}: %n Entscheidungen waren hier dieselben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{analyst}: %n decision(s) not taken over, as the case here says otherwise.</source>
        <translation>
            <numerusform>{analyst}: %n Entscheidung nicht übernommen, da der Fall hier etwas anderes sagt.</numerusform>
            <numerusform>{analyst}: %n Entscheidungen nicht übernommen, da der Fall hier etwas anderes sagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” ({analyst}, {at}) rests on what is not so here.</source>
        <translation>„{what}“ ({analyst}, {at}) beruht auf etwas, das hier nicht so ist.</translation>
    </message>
    <message>
        <source>“{what}” ({analyst}, {at}): {subject}: here “{here}”, in the file “{there}”.</source>
        <translation>„{what}“ ({analyst}, {at}): {subject}: hier „{here}“, in der Datei „{there}“.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>differs: {quotation}</source>
        <translation>abweichend: {quotation}</translation>
    </message>
    <message>
        <source>As arranged</source>
        <translation>Wie angeordnet</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation>Meiste Quellen</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Open questions first</source>
        <translation>Offene Fragen zuerst</translation>
    </message>
    <message>
        <source>Replace article {old} by {new} (decided claims carried over: {number})</source>
        <translation>Artikel {old} durch {new} ersetzen (entschiedene Aussagen übernommen: {number})</translation>
    </message>
    <message>
        <source>Replace article {old} by {new} (decided claims carried over: {number}; their words have changed: {left})</source>
        <translation>Artikel {old} durch {new} ersetzen (entschiedene Aussagen übernommen: {number}; ihre Wörter haben sich geändert: {left})</translation>
    </message>
    <message>
        <source>Article {new} is no version of article {old}: they share {share} of their words only.</source>
        <translation>Artikel {new} ist keine Fassung von Artikel {old}: Sie haben nur {share} ihrer Wörter gemeinsam.</translation>
    </message>
    <message>
        <source>These are one article; name the older one first, then its new version.</source>
        <translation>Das ist ein und derselbe Artikel; erst den älteren nennen, dann seine neue Fassung.</translation>
    </message>
    <message>
        <source>Article {letter} was replaced by article {other} already; undo that first.</source>
        <translation>Artikel {letter} wurde schon durch Artikel {other} ersetzt; das zuerst rückgängig machen.</translation>
    </message>
    <message>
        <source>Article {old} is in another language ({first}) than article {new} ({second}); a translation is no new version.</source>
        <translation>Artikel {old} ist in einer anderen Sprache ({first}) als Artikel {new} ({second}); eine Übersetzung ist keine neue Fassung.</translation>
    </message>
    <message>
        <source>replaced by {source}</source>
        <translation>ersetzt durch {source}</translation>
    </message>
    <message>
        <source>erased for good</source>
        <translation>endgültig gelöscht</translation>
    </message>
    <message>
        <source>another version of {source}</source>
        <translation>andere Fassung von {source}</translation>
    </message>
    <message>
        <source>later version of {source}</source>
        <translation>spätere Fassung von {source}</translation>
    </message>
    <message>
        <source>earlier version of {source}</source>
        <translation>frühere Fassung von {source}</translation>
    </message>
    <message>
        <source>same text as {source}</source>
        <translation>gleicher Text wie {source}</translation>
    </message>
    <message>
        <source>nearly the same text as {source}</source>
        <translation>fast der gleiche Text wie {source}</translation>
    </message>
    <message>
        <source>{what}, from {agency}</source>
        <translation>{what}, von {agency}</translation>
    </message>
    <message numerus="yes">
        <source>shares %n passage(s) with {source}</source>
        <translation>
            <numerusform>hat %n Passage mit {source} gemeinsam</numerusform>
            <numerusform>hat %n Passagen mit {source} gemeinsam</numerusform>
        </translation>
    </message>
    <message>
        <source>names {agency}, as does {source}</source>
        <translation>nennt {agency}, wie auch {source}</translation>
    </message>
    <message>
        <source>no verdict; edited, or part of a settled fact</source>
        <translation>kein Urteil; bearbeitet oder Teil eines geklärten Fakts</translation>
    </message>
    <message>
        <source>These words are gone in {letter}.</source>
        <translation>Diese Wörter fehlen in {letter}.</translation>
    </message>
    <message>
        <source>{letter}, before</source>
        <translation>{letter}, vorher</translation>
    </message>
    <message>
        <source>{letter}, now</source>
        <translation>{letter}, jetzt</translation>
    </message>
    <message>
        <source>{claims}. Before: “{before}” Now: {after}</source>
        <translation>{claims}. Vorher: „{before}“ Jetzt: {after}</translation>
    </message>
    <message>
        <source>{label}, {verdicts}: {statement}</source>
        <translation>{label}, {verdicts}: {statement}</translation>
    </message>
    <message>
        <source>Versions of an article</source>
        <translation>Fassungen eines Artikels</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Beide vertauschen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>No article of the case is a version of another one.</source>
        <translation>Kein Artikel des Falls ist eine Fassung eines anderen.</translation>
    </message>
    <message>
        <source>No article of the case is nearly the same as article {letter}.</source>
        <translation>Kein Artikel des Falls ist fast gleich wie Artikel {letter}.</translation>
    </message>
    <message>
        <source>Replace {old} by {new}</source>
        <translation>{old} durch {new} ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) (does|do) not go along: the words have changed</source>
        <translation>
            <numerusform>%n Entscheidung geht nicht mit: der Wortlaut hat sich geändert</numerusform>
            <numerusform>%n Entscheidungen gehen nicht mit: der Wortlaut hat sich geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision is lost: all words that were decided on stand in {new}.</source>
        <translation>Keine Entscheidung geht verloren: alle Wörter, über die entschieden wurde, stehen in {new}.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) (goes|go) along to {new}</source>
        <translation>
            <numerusform>%n Entscheidung geht mit zu {new}</numerusform>
            <numerusform>%n Entscheidungen gehen mit zu {new}</numerusform>
        </translation>
    </message>
    <message>
        <source>{new} is nearly the same text as {old}</source>
        <translation>{new} ist fast derselbe Text wie {old}</translation>
    </message>
    <message>
        <source>{new} is a later version of {old}</source>
        <translation>{new} ist eine spätere Fassung von {old}</translation>
    </message>
    <message>
        <source>{new} is another version of {old}</source>
        <translation>{new} ist eine andere Fassung von {old}</translation>
    </message>
    <message>
        <source>{new} is an earlier version of {old}</source>
        <translation>{new} ist eine frühere Fassung von {old}</translation>
    </message>
    <message>
        <source>{old} · {new} · {share} of the words are the same</source>
        <translation>{old} · {new} · {share} der Wörter sind gleich</translation>
    </message>
    <message>
        <source>{letter}: {name}, {date}</source>
        <translation>{letter}: {name}, {date}</translation>
    </message>
    <message>
        <source>A copy that appeared elsewhere can be cited, too: keep both, unless {old} is out of date.</source>
        <translation>Auch eine Kopie, die anderswo erschienen ist, lässt sich zitieren: beide behalten, außer wenn {old} überholt ist.</translation>
    </message>
    <message>
        <source>One decision, which Undo takes back. The text of {old} stays to be read.</source>
        <translation>Eine Entscheidung, die Rückgängig zurücknimmt. Der Text von {old} bleibt lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of {old} that nobody decided (goes|go).</source>
        <translation>
            <numerusform>%n Aussage von {old}, über die niemand entschieden hat, fällt weg.</numerusform>
            <numerusform>%n Aussagen von {old}, über die niemand entschieden hat, fallen weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) new in {new}.</source>
        <translation>
            <numerusform>%n Aussage ist neu in {new}.</numerusform>
            <numerusform>%n Aussagen sind neu in {new}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking decisions</source>
        <translation>Entscheidungen werden geprüft</translation>
    </message>
    <message>
        <source>Name the case, and the article with --article; or finish with --finish.</source>
        <translation>Den Fall nennen, und den Artikel mit --article; oder mit --finish zu Ende führen.</translation>
    </message>
    <message>
        <source>Most of its words stand in {letters}, too (another version, or a copy), and stay there; --with-versions erases that as well.</source>
        <translation>Die meisten seiner Wörter stehen auch in {letters} (einer anderen Fassung oder Kopie) und bleiben dort; --with-versions löscht auch das.</translation>
    </message>
    <message>
        <source>Nothing was erased; say --yes if you mean it. {goes}</source>
        <translation>Nichts wurde gelöscht; mit --yes bestätigen, wenn es gemeint ist. {goes}</translation>
    </message>
    <message>
        <source>Erase it for good? Type yes:</source>
        <translation>Endgültig löschen? „ja“ eingeben:</translation>
    </message>
    <message>
        <source>No backup could be made: {why}</source>
        <translation>Es konnte keine Sicherung gemacht werden: {why}</translation>
    </message>
    <message>
        <source>Enter on a backup: restore it, after another question. B: back up now; Esc: close.</source>
        <translation>Eingabe auf einer Sicherung: wiederherstellen, nach einer weiteren Frage. B: jetzt sichern; Esc: schließen.</translation>
    </message>
    <message>
        <source>Enter chooses. Esc: back to the list; nothing is changed.</source>
        <translation>Eingabe wählt. Esc: zurück zur Liste; nichts wird geändert.</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Es gibt noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>Eine Sicherung wird gemacht…</translation>
    </message>
    <message>
        <source>A backup was made, and checked.</source>
        <translation>Eine Sicherung wurde gemacht und geprüft.</translation>
    </message>
    <message>
        <source>The backup is being checked and put in the database&apos;s place…</source>
        <translation>Die Sicherung wird geprüft und an die Stelle der Datenbank gesetzt…</translation>
    </message>
    <message>
        <source>The backup is not encrypted; what is restored of it has the passphrase of the database.</source>
        <translation>Die Sicherung ist nicht verschlüsselt; was aus ihr wiederhergestellt wird, hat die Passphrase der Datenbank.</translation>
    </message>
    <message>
        <source>The backup is encrypted: the database has its passphrase from then on.</source>
        <translation>Die Sicherung ist verschlüsselt: Die Datenbank hat von da an deren Passphrase.</translation>
    </message>
    <message>
        <source>Keep the database as it is</source>
        <translation>Die Datenbank lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Die Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Restore one of them</source>
        <translation>Eine davon wiederherstellen</translation>
    </message>
    <message>
        <source>{time}: it cannot be read</source>
        <translation>{time}: sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{time}: {cases}, {decisions}</source>
        <translation>{time}: {cases}, {decisions}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>The database that is there now is set aside as a file beside it; it is not deleted.</source>
        <translation>Die Datenbank, die jetzt da ist, wird als Datei daneben aufgehoben; sie wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was decided since this backup.</source>
        <translation>Seit dieser Sicherung wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>What was decided since this backup cannot be told: the database cannot be read.</source>
        <translation>Was seit dieser Sicherung entschieden wurde, lässt sich nicht sagen: Die Datenbank kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) in {cases} (is|are) not in this backup and would no longer be seen.</source>
        <translation>
            <numerusform>%n Entscheidung in {cases} ist nicht in dieser Sicherung und wäre nicht mehr zu sehen.</numerusform>
            <numerusform>%n Entscheidungen in {cases} sind nicht in dieser Sicherung und wären nicht mehr zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the backup of {time}?</source>
        <translation>Die Sicherung von {time} wiederherstellen?</translation>
    </message>
    <message>
        <source>The backup was restored; the database that was there is now {name}.</source>
        <translation>Die Sicherung wurde wiederhergestellt; die Datenbank, die da war, ist jetzt {name}.</translation>
    </message>
    <message>
        <source>The database is damaged: {problem} Nothing can be decided in it; all that it holds can be read.</source>
        <translation>Die Datenbank ist beschädigt: {problem} In ihr kann nichts entschieden werden; alles, was sie enthält, kann gelesen werden.</translation>
    </message>
    <message>
        <source>Reviewer was not closed properly. {damage}</source>
        <translation>Reviewer wurde nicht ordentlich geschlossen. {damage}</translation>
    </message>
    <message>
        <source>The check of the database failed: {why}</source>
        <translation>Die Prüfung der Datenbank ist fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <source>Reviewer was not closed properly; everything that was saved is whole.</source>
        <translation>Reviewer wurde nicht ordentlich geschlossen; alles Gespeicherte ist unversehrt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Encrypted database</source>
        <translation>Verschlüsselte Datenbank</translation>
    </message>
    <message>
        <source>{path} is encrypted. Its passphrase opens it.</source>
        <translation>{path} ist verschlüsselt. Ihre Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>There are no backups of {path} in {folder}; name the file of one.</source>
        <translation>In {folder} gibt es keine Sicherungen von {path}; nennen Sie die Datei einer Sicherung.</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Die Datenbank wird geprüft</translation>
    </message>
    <message>
        <source>The check was stopped from outside.</source>
        <translation>Die Prüfung wurde von außen beendet.</translation>
    </message>
    <message>
        <source>The database is damaged, so nothing can be decided in it; have it checked and repaired, or restore a backup.</source>
        <translation>Die Datenbank ist beschädigt, darum kann in ihr nichts entschieden werden; sie prüfen und reparieren lassen oder eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The database could not be checked, so nothing can be decided in it; close other programs that use it, then have it checked again.</source>
        <translation>Die Datenbank konnte nicht geprüft werden, darum kann in ihr nichts entschieden werden; andere Programme, die sie benutzen, schließen und sie dann noch einmal prüfen lassen.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>there was nothing that a repair could do</source>
        <translation>es gab nichts, was eine Reparatur tun könnte</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>{why} Nothing was repaired.</source>
        <translation>{why} Es wurde nichts repariert.</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>{path} cannot be read; check its rights.</source>
        <translation>{path} ist nicht lesbar; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>there are none yet; `reviewer backup` makes one</source>
        <translation>es gibt noch keine; `reviewer backup` legt eine an</translation>
    </message>
    <message>
        <source>Checking the backups</source>
        <translation>Sicherungen werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), sound; the newest is of {age}</source>
        <translation>
            <numerusform>%n Sicherung, heil; sie ist vom {age}</numerusform>
            <numerusform>%n Sicherungen, heil; die neueste ist vom {age}</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved into quarantine: {paths}.</source>
        <translation>In Quarantäne verschoben: {paths}.</translation>
    </message>
    <message>
        <source>Damaged: {names}; the other backups are sound.</source>
        <translation>Beschädigt: {names}; die anderen Sicherungen sind heil.</translation>
    </message>
    <message>
        <source>Damaged: {names}; there is no sound backup, make one.</source>
        <translation>Beschädigt: {names}; es gibt keine heile Sicherung, legen Sie eine an.</translation>
    </message>
    <message>
        <source>move them into {folder}</source>
        <translation>sie nach {folder} verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be backed up; its bytes are kept at {path}.</source>
        <translation>Sie lässt sich nicht sichern; ihre Bytes sind in {path} aufbewahrt.</translation>
    </message>
    <message>
        <source>The database as it was is kept at {path}.</source>
        <translation>Die Datenbank, wie sie war, ist in {path} aufbewahrt.</translation>
    </message>
    <message>
        <source>{path}, of an older Reviewer (schema {revision}); the next start brings it up to date</source>
        <translation>{path}, von einem älteren Reviewer (Schema {revision}); der nächste Start bringt sie auf den neuesten Stand</translation>
    </message>
    <message>
        <source>the doctor</source>
        <translation>die Prüfung</translation>
    </message>
    <message>
        <source>The erasure was finished.</source>
        <translation>Die Löschung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>erasure</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>An erasure was cut off: what was erased may still be in the file or in a backup.</source>
        <translation>Eine Löschung wurde abgebrochen: Was gelöscht wurde, kann noch in der Datei oder in einer Sicherung stehen.</translation>
    </message>
    <message>
        <source>finish it, in the file and in its backups</source>
        <translation>sie in der Datei und in ihren Sicherungen abschließen</translation>
    </message>
    <message>
        <source>there is none at {path} yet; the first start makes it</source>
        <translation>in {path} ist noch keine; der erste Start legt sie an</translation>
    </message>
    <message>
        <source>{path} is empty or missing, but there are backups of it: restore one (reviewer restore).</source>
        <translation>{path} ist leer oder fehlt, aber es gibt Sicherungen davon: Stellen Sie eine wieder her (reviewer restore).</translation>
    </message>
    <message>
        <source>There is no sound backup of it, so that it is left as it is: look for a copy elsewhere and restore it (reviewer restore FILE), or move it away to begin anew.</source>
        <translation>Es gibt keine heile Sicherung davon, deshalb bleibt sie, wie sie ist: Suchen Sie anderswo nach einer Kopie und stellen Sie sie wieder her (reviewer restore DATEI), oder verschieben Sie die Datei, um neu anzufangen.</translation>
    </message>
    <message>
        <source>the backup {name} of {age}</source>
        <translation>die Sicherung {name} vom {age}</translation>
    </message>
    <message>
        <source>{backup} is in its place; the damaged file is kept at {path}.</source>
        <translation>An ihrer Stelle ist jetzt {backup}; die beschädigte Datei ist in {path} aufbewahrt.</translation>
    </message>
    <message>
        <source>move it into {folder} and put {backup} in its place</source>
        <translation>sie nach {folder} verschieben und {backup} an ihre Stelle setzen</translation>
    </message>
    <message>
        <source>make the indexes again from the tables</source>
        <translation>die Indizes aus den Tabellen neu erstellen</translation>
    </message>
    <message>
        <source>{path}, {size} MB, schema {revision}</source>
        <translation>{path}, {size} MB, Schema {revision}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>heil</translation>
    </message>
    <message>
        <source>indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>agree with the tables</source>
        <translation>stimmen mit den Tabellen überein</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>Bezüge</translation>
    </message>
    <message>
        <source>every row points to one that is there</source>
        <translation>jede Zeile verweist auf eine, die es gibt</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <source>agrees with the texts</source>
        <translation>stimmt mit den Texten überein</translation>
    </message>
    <message>
        <source>fill the search index again from the texts</source>
        <translation>den Suchindex aus den Texten neu füllen</translation>
    </message>
    <message>
        <source>{problems} More than the indexes is damaged: restore a backup (reviewer restore).</source>
        <translation>{problems} Mehr als die Indizes ist beschädigt: Stellen Sie eine Sicherung wieder her (reviewer restore).</translation>
    </message>
    <message>
        <source>The indexes were made again.</source>
        <translation>Die Indizes wurden neu erstellt.</translation>
    </message>
    <message>
        <source>The search index was filled again.</source>
        <translation>Der Suchindex wurde neu gefüllt.</translation>
    </message>
    <message numerus="yes">
        <source>The records were made again from %n decision(s), all of which stand.</source>
        <translation>
            <numerusform>Die Einträge wurden aus %n Entscheidung neu erstellt, die erhalten ist.</numerusform>
            <numerusform>Die Einträge wurden aus %n Entscheidungen neu erstellt, die alle erhalten sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>case {name}</source>
        <translation>Fall {name}</translation>
    </message>
    <message>
        <source>case “{name}”</source>
        <translation>Fall „{name}“</translation>
    </message>
    <message>
        <source>{decisions} decisions, {claims} claims, all as the log says; head {head}</source>
        <translation>{decisions} Entscheidungen, {claims} Aussagen, alles wie im Protokoll; Kopf {head}</translation>
    </message>
    <message>
        <source>The log or its texts are damaged, which only a backup has whole (reviewer restore).</source>
        <translation>Das Protokoll oder seine Texte sind beschädigt; heil hat sie nur eine Sicherung (reviewer restore).</translation>
    </message>
    <message>
        <source>make the records again from the log, which is whole</source>
        <translation>die Einträge aus dem Protokoll, das heil ist, neu erstellen</translation>
    </message>
    <message numerus="yes">
        <source>{shown} And %n more.</source>
        <translation>
            <numerusform>{shown} Und %n weiteres.</numerusform>
            <numerusform>{shown} Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>bundled files</source>
        <translation>mitgelieferte Dateien</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>{folder} cannot be written; check its rights.</source>
        <translation>{folder} ist nicht beschreibbar; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>Others may read {paths}; they should be yours alone.</source>
        <translation>Andere dürfen {paths} lesen; das sollten nur Sie dürfen.</translation>
    </message>
    <message>
        <source>make them yours alone (0700, 0600)</source>
        <translation>sie nur für Sie lesbar machen (0700, 0600)</translation>
    </message>
    <message>
        <source>The rights of {path} cannot be changed ({strerror}); its owner has to.</source>
        <translation>Die Rechte von {path} lassen sich nicht ändern ({strerror}); das muss der Eigentümer tun.</translation>
    </message>
    <message>
        <source>{paths} can now be read by you alone.</source>
        <translation>{paths} können jetzt nur noch Sie lesen.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} and %n more</source>
        <translation>
            <numerusform>{shown} und %n weitere</numerusform>
            <numerusform>{shown} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{version}, with write-ahead logging</source>
        <translation>{version}, mit Write-Ahead-Log</translation>
    </message>
    <message>
        <source>{version}, without write-ahead logging, which has a fault in it</source>
        <translation>{version}, ohne Write-Ahead-Log, das darin einen Fehler hat</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>none were saved yet</source>
        <translation>noch keine gespeichert</translation>
    </message>
    <message>
        <source>leave out what does not fit, and keep the rest</source>
        <translation>weglassen, was nicht passt, und den Rest behalten</translation>
    </message>
    <message>
        <source>What did not fit in {path} was left out.</source>
        <translation>Was in {path} nicht passte, wurde weggelassen.</translation>
    </message>
    <message>
        <source>room on disk</source>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>{free} MB are free in {folder}</source>
        <translation>{free} MB sind frei in {folder}</translation>
    </message>
    <message>
        <source>{text}; backups need {needed} MB, make room.</source>
        <translation>{text}; Sicherungen brauchen {needed} MB, schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>{path}, on a local disk</source>
        <translation>{path}, auf einem lokalen Datenträger</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>Überreste</translation>
    </message>
    <message>
        <source>They lie now at {paths}.</source>
        <translation>Sie liegen jetzt in {paths}.</translation>
    </message>
    <message>
        <source>Work that was killed left {paths}.</source>
        <translation>Abgebrochene Arbeit hat {paths} hinterlassen.</translation>
    </message>
    <message>
        <source>The backup {path} still holds it ({reason}); remove the file, or run `reviewer erase --finish` again.</source>
        <translation>Die Sicherung {path} enthält es noch ({reason}); die Datei entfernen oder `reviewer erase --finish` noch einmal ausführen.</translation>
    </message>
    <message>
        <source>{path} was kept aside, and may still hold it; remove the file if it is not needed.</source>
        <translation>{path} wurde beiseitegelegt und kann es noch enthalten; die Datei entfernen, wenn sie nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Article {letter} goes for good: its text, the file it came from, its title and author, and its claims ({claims}, decided: {decided}).</source>
        <translation>Artikel {letter} wird endgültig gelöscht: sein Text, die Datei, aus der er stammt, Titel und Autor und seine Aussagen ({claims}, entschieden: {decided}).</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) that nothing else says go(es|) with it.</source>
        <translation>
            <numerusform>%n Tatsache, die sonst nichts sagt, geht mit.</numerusform>
            <numerusform>%n Tatsachen, die sonst nichts sagt, gehen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) lose(s|) a source.</source>
        <translation>
            <numerusform>%n Tatsache verliert eine Quelle.</numerusform>
            <numerusform>%n Tatsachen verlieren eine Quelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fact(s) (is|are) open again.</source>
        <translation>
            <numerusform>%n entschiedene Tatsache ist wieder offen.</numerusform>
            <numerusform>%n entschiedene Tatsachen sind wieder offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) elsewhere (uses|use) its words and go(es|) too (notes, lines).</source>
        <translation>
            <numerusform>%n anderer Text benutzt seine Wörter und geht mit (Notizen, Zeilen).</numerusform>
            <numerusform>%n andere Texte benutzen seine Wörter und gehen mit (Notizen, Zeilen).</numerusform>
        </translation>
    </message>
    <message>
        <source>The case&apos;s own name uses its words and stays; rename the case if that matters.</source>
        <translation>Der Name des Falls benutzt seine Wörter und bleibt; den Fall umbenennen, wenn das stört.</translation>
    </message>
    <message>
        <source>Its letter stays in use, the log keeps that it was erased, and nothing brings it back.</source>
        <translation>Sein Buchstabe bleibt vergeben, das Protokoll behält, dass er gelöscht wurde, und nichts bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Name the person; a name has letters.</source>
        <translation>Die Person nennen; ein Name hat Buchstaben.</translation>
    </message>
    <message>
        <source>No article of this case names {names}; try other forms of the name.</source>
        <translation>Kein Artikel dieses Falls nennt {names}; andere Formen des Namens versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” also made %n decision(s) in this case; the log keeps who decided, so that name stays (under a pseudonym in the settings, it need not be a person&apos;s).</source>
        <translation>
            <numerusform>„{name}“ hat in diesem Fall auch %n Entscheidung getroffen; das Protokoll hält fest, wer entschieden hat, darum bleibt dieser Name (mit einem Decknamen in den Einstellungen muss es nicht der einer Person sein).</numerusform>
            <numerusform>„{name}“ hat in diesem Fall auch %n Entscheidungen getroffen; das Protokoll hält fest, wer entschieden hat, darum bleibt dieser Name (mit einem Decknamen in den Einstellungen muss es nicht der einer Person sein).</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles {letters} are all called “{name}”; name one by its letter.</source>
        <translation>Die Artikel {letters} heißen alle „{name}“; einen mit seinem Buchstaben nennen.</translation>
    </message>
    <message>
        <source>Article {letter} was erased already.</source>
        <translation>Artikel {letter} wurde schon gelöscht.</translation>
    </message>
    <message>
        <source>The passphrase is empty; type one, better of several words.</source>
        <translation>Die Passphrase ist leer; geben Sie eine ein, besser aus mehreren Wörtern.</translation>
    </message>
    <message>
        <source>The passphrase holds what is no text; type another one.</source>
        <translation>Die Passphrase enthält, was kein Text ist; geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>Encryption needs SQLCipher, which is not installed; run pip install &quot;reviewer[encryption]&quot;.</source>
        <translation>Die Verschlüsselung braucht SQLCipher, das nicht installiert ist; führen Sie pip install &quot;reviewer[encryption]&quot; aus.</translation>
    </message>
    <message>
        <source>The SQLCipher of this system is not version 4; run pip install &quot;reviewer[encryption]&quot;.</source>
        <translation>Das SQLCipher dieses Systems ist nicht Version 4; führen Sie pip install &quot;reviewer[encryption]&quot; aus.</translation>
    </message>
    <message>
        <source>{path} is encrypted; its passphrase is needed (or it is no database).</source>
        <translation>{path} ist verschlüsselt; ihre Passphrase wird gebraucht (oder es ist keine Datenbank).</translation>
    </message>
    <message>
        <source>The passphrase does not open {path}: type it again, or restore a backup if it is the right one; nothing was changed.</source>
        <translation>Die Passphrase öffnet {path} nicht: Geben Sie sie noch einmal ein, oder stellen Sie eine Sicherung wieder her, wenn sie die richtige ist; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database is still being checked; do it again in a moment.</source>
        <translation>Die Datenbank wird noch geprüft; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file is damaged: {what}.</source>
        <translation>Die Datei ist beschädigt: {what}.</translation>
    </message>
    <message>
        <source>Rows of {table} point to rows that are not there.</source>
        <translation>Zeilen von {table} verweisen auf Zeilen, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A case has no version, so that it is in no list.</source>
        <translation>Ein Fall hat keine Version und steht deshalb in keiner Liste.</translation>
    </message>
    <message>
        <source>The search index {index} does not match the texts.</source>
        <translation>Der Suchindex {index} stimmt nicht mit den Texten überein.</translation>
    </message>
    <message>
        <source>The table {table} lacks {columns}.</source>
        <translation>Der Tabelle {table} fehlt {columns}.</translation>
    </message>
    <message>
        <source>The index {index} is missing.</source>
        <translation>Der Index {index} fehlt.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive ({kind}), where a database can lose decisions; keep it on a local disk.</source>
        <translation>{path} liegt auf einem Netzlaufwerk ({kind}), auf dem eine Datenbank Entscheidungen verlieren kann; legen Sie sie auf einen lokalen Datenträger.</translation>
    </message>
    <message>
        <source>{path} lies in {folder}, which another program keeps in step with a cloud and may damage; keep it in a folder that is not, and put backups there.</source>
        <translation>{path} liegt in {folder}; ein anderes Programm gleicht den Ordner mit einer Cloud ab und kann die Datenbank beschädigen; legen Sie sie in einen anderen Ordner und nur Sicherungen hierher.</translation>
    </message>
    <message>
        <source>{path} could not be put into quarantine ({strerror}); make room there or check its rights.</source>
        <translation>{path} konnte nicht in Quarantäne verschoben werden ({strerror}); schaffen Sie Platz oder prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>“{case}” cannot be made again, for its log is not whole: {problems} Restore a backup (reviewer restore).</source>
        <translation>„{case}“ lässt sich nicht neu erstellen, weil das Protokoll nicht heil ist: {problems} Stellen Sie eine Sicherung wieder her (reviewer restore).</translation>
    </message>
    <message>
        <source>Replaying the log</source>
        <translation>Das Protokoll wird nachgespielt</translation>
    </message>
    <message>
        <source>“{case}” could not be made again from its log ({problem}); it is as it was.</source>
        <translation>„{case}“ konnte nicht aus dem Protokoll neu erstellt werden ({problem}); der Fall ist, wie er war.</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>Die Datenbank wird geöffnet</translation>
    </message>
    <message>
        <source>{path} could not be written anew ({strerror}); it is as it was.</source>
        <translation>{path} konnte nicht neu geschrieben werden ({strerror}); sie ist, wie sie war.</translation>
    </message>
    <message>
        <source>Writing the new file</source>
        <translation>Die neue Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Checking the new file</source>
        <translation>Die neue Datei wird geprüft</translation>
    </message>
    <message>
        <source>Comparing the new file with the old</source>
        <translation>Die neue Datei wird mit der alten verglichen</translation>
    </message>
    <message>
        <source>Another program reads {path}, so that what was erased is still in its log; close it, then run `reviewer erase --finish`.</source>
        <translation>Ein anderes Programm liest {path}, sodass das Gelöschte noch in dessen Protokoll steht; es schließen, dann `reviewer erase --finish` ausführen.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be rewritten ({strerror}).</source>
        <translation>Die Sicherung {path} kann nicht neu geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>The backup is not encrypted; the database has the passphrase that it had.</source>
        <translation>Die Sicherung ist nicht verschlüsselt; die Datenbank hat die Passphrase, die sie hatte.</translation>
    </message>
    <message>
        <source>This claim has changed since you saw it: {analyst} decided “{what}”; look at it again and decide anew.</source>
        <translation>Diese Aussage hat sich seit dem letzten Ansehen geändert: {analyst} hat „{what}“ entschieden; noch einmal ansehen und neu entscheiden.</translation>
    </message>
    <message>
        <source>This fact has changed since you saw it: {analyst} decided “{what}”; look at it again and decide anew.</source>
        <translation>Dieser Fakt hat sich seit dem letzten Ansehen geändert: {analyst} hat „{what}“ entschieden; noch einmal ansehen und neu entscheiden.</translation>
    </message>
    <message>
        <source>You saw “{seen}”; it now says “{now}”.</source>
        <translation>Gesehen: „{seen}“; jetzt: „{now}“.</translation>
    </message>
    <message>
        <source>This claim has changed since you saw it (you saw version {version}, it is now version {now}); look at it again and decide anew.</source>
        <translation>Diese Aussage hat sich seit dem letzten Ansehen geändert (gesehen: Version {version}, jetzt: Version {now}); noch einmal ansehen und neu entscheiden.</translation>
    </message>
    <message>
        <source>This fact has changed since you saw it (you saw version {version}, it is now version {now}); look at it again and decide anew.</source>
        <translation>Dieser Fakt hat sich seit dem letzten Ansehen geändert (gesehen: Version {version}, jetzt: Version {now}); noch einmal ansehen und neu entscheiden.</translation>
    </message>
    <message>
        <source>Name the article by its letter, or a person: every article that names the person is meant then (several forms of the name: with commas between them).</source>
        <translation>Den Artikel mit seinem Buchstaben nennen, oder eine Person: dann ist jeder Artikel gemeint, der die Person nennt (mehrere Formen des Namens: mit Kommas dazwischen).</translation>
    </message>
    <message>
        <source>An erasure was cut off: until it is finished, what was erased can be found in the file or in a backup.</source>
        <translation>Eine Löschung wurde abgebrochen: Bis sie beendet ist, ist das Gelöschte in der Datei oder in einer Sicherung noch zu finden.</translation>
    </message>
    <message>
        <source>A backup is made first, and erased from like the others in the end.</source>
        <translation>Zuerst wird eine Sicherung gemacht; am Ende wird auch aus ihr gelöscht wie aus den anderen.</translation>
    </message>
    <message>
        <source>It is gone from the database, its search index, and the backups.</source>
        <translation>Es ist aus der Datenbank, ihrem Suchindex und den Sicherungen verschwunden.</translation>
    </message>
    <message>
        <source>What was erased is gone from the file and from the backups that could be rewritten.</source>
        <translation>Das Gelöschte ist aus der Datei verschwunden und aus den Sicherungen, die neu geschrieben werden konnten.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Letter of the article, or name of a person</source>
        <translation>Buchstabe des Artikels oder Name einer Person</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>Zeigen, was verschwände</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Erased: {letters}.</source>
        <translation>Gelöscht: {letters}.</translation>
    </message>
    <message>
        <source>Erased, but not everywhere.</source>
        <translation>Gelöscht, aber nicht überall.</translation>
    </message>
    <message>
        <source>Its other versions and copies, too: {letters}</source>
        <translation>Auch seine anderen Fassungen und Kopien: {letters}</translation>
    </message>
    <message>
        <source>To erase it, type {letters}</source>
        <translation>Zum Löschen {letters} eintippen</translation>
    </message>
    <message>
        <source>Most of its words stand in {letters}, too (another version, or a copy).</source>
        <translation>Die meisten seiner Wörter stehen auch in {letters} (einer anderen Fassung oder Kopie).</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>“{address}” is no scheduler&apos;s address; such are tcp://host:8786 and tls://host:8786.</source>
        <translation>„{address}“ ist keine Adresse eines Verteilers; solche sind tcp://host:8786 und tls://host:8786.</translation>
    </message>
    <message>
        <source>Schedulers need the package dask.distributed; install it: {command}.</source>
        <translation>Verteiler brauchen das Paket dask.distributed; so wird es installiert: {command}.</translation>
    </message>
    <message>
        <source>No scheduler answers at {address}; nothing was changed. Start it, or leave --scheduler out.</source>
        <translation>Unter {address} antwortet kein Verteiler; nichts wurde geändert. Ihn starten, oder --scheduler weglassen.</translation>
    </message>
    <message>
        <source>The scheduler at {address} answers no longer; nothing was changed. What was read is kept: once it runs again, the same command goes on from there.</source>
        <translation>Der Verteiler unter {address} antwortet nicht mehr; nichts wurde geändert. Was gelesen wurde, ist aufgehoben: Sobald er wieder läuft, macht derselbe Befehl dort weiter.</translation>
    </message>
    <message>
        <source>The scheduler at {address} has no machines; start a worker, then try again.</source>
        <translation>Der Verteiler unter {address} hat keine Maschinen; einen Arbeiter starten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>no reviewer that answers</source>
        <translation>kein Reviewer, das antwortet</translation>
    </message>
    <message>
        <source>The machine {name} has {there}, and this one {here}; install the same on all of them.</source>
        <translation>Die Maschine {name} hat {there}, diese hier {here}; auf allen dasselbe installieren.</translation>
    </message>
    <message>
        <source>Taking up what was read before</source>
        <translation>Früher Gelesenes wird übernommen</translation>
    </message>
    <message>
        <source>Comparing names</source>
        <translation>Namen werden verglichen</translation>
    </message>
    <message>
        <source>{what}: {ready:,} of {articles:,} articles, {rate} a second, {left} left</source>
        <translation>{what}: {ready:,} von {articles:,} Artikeln, {rate} je Sekunde, noch {left}</translation>
    </message>
    <message>
        <source>The process that read “{name}” ended {times} times without an answer; nothing was changed. If memory ran out, choose fewer workers; else leave that article out.</source>
        <translation>Der Prozess, der „{name}“ gelesen hat, endete {times}-mal ohne Antwort; nichts wurde geändert. Wenn der Speicher ausging, weniger Prozesse wählen; sonst diesen Artikel weglassen.</translation>
    </message>
    <message>
        <source>The process that compares names ended {times} times without an answer; nothing was changed. If memory ran out, analyze fewer articles at once.</source>
        <translation>Der Prozess, der Namen vergleicht, endete {times}-mal ohne Antwort; nichts wurde geändert. Wenn der Speicher ausging, weniger Artikel auf einmal auswerten.</translation>
    </message>
</context>
<context>
    <name>plain</name>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
</context>
</TS>
