<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source>The app takes the analyst&apos;s name from its settings; leave --analyst out.</source>
        <translation>La aplicación toma el nombre del analista de sus ajustes; omitir --analyst.</translation>
    </message>
    <message>
        <source>The window needs a library that this system lacks ({error}); see the README.</source>
        <translation>A la ventana le falta una biblioteca en este sistema ({error}); véase el README.</translation>
    </message>
    <message>
        <source>short form</source>
        <translation>forma corta</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>nombre de pila</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>sigla</translation>
    </message>
    <message>
        <source>longer form</source>
        <translation>forma larga</translation>
    </message>
    <message>
        <source>with a middle name</source>
        <translation>con segundo nombre</translation>
    </message>
    <message>
        <source>title with name</source>
        <translation>título con nombre</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Finding claims</source>
        <translation>Buscando afirmaciones</translation>
    </message>
    <message>
        <source>description: an apposition says so</source>
        <translation>descripción: lo dice una aposición</translation>
    </message>
    <message>
        <source>description: it stands before the name as a title</source>
        <translation>descripción: precede al nombre como título</translation>
    </message>
    <message>
        <source>description: the age</source>
        <translation>descripción: la edad</translation>
    </message>
    <message>
        <source>Comparing claims</source>
        <translation>Comparando afirmaciones</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>There is no extractor “{name}”; `reviewer extractors` lists those that are installed.</source>
        <translation>No hay ningún extractor «{name}»; `reviewer extractors` muestra los instalados.</translation>
    </message>
    <message>
        <source>{packages} offer an extractor “{name}” each; remove all but one.</source>
        <translation>Varios paquetes ofrecen un extractor «{name}»: {packages}; quitar todos menos uno.</translation>
    </message>
    <message>
        <source>The extractor “{name}” of {entry} cannot be loaded ({fault}); update or remove that package.</source>
        <translation>No se puede cargar el extractor «{name}» de {entry} ({fault}); actualizar o quitar ese paquete.</translation>
    </message>
    <message>
        <source>The extractor “{name}” of {entry} does not keep to the protocol: {lack}.</source>
        <translation>El extractor «{name}» de {entry} no cumple el protocolo: {lack}.</translation>
    </message>
    <message>
        <source>a line at the head of articles of “{site}” is taken for page furniture</source>
        <translation>una línea al principio de los artículos de «{site}» se toma por elemento de página</translation>
    </message>
    <message>
        <source>{number} lines at the head of articles of “{site}” are taken for page furniture</source>
        <translation>{number} líneas al principio de los artículos de «{site}» se toman por elementos de página</translation>
    </message>
    <message>
        <source>a line in the middle of articles of “{site}” is taken for page furniture</source>
        <translation>una línea en medio de los artículos de «{site}» se toma por elemento de página</translation>
    </message>
    <message>
        <source>{number} lines in the middle of articles of “{site}” are taken for page furniture</source>
        <translation>{number} líneas en medio de los artículos de «{site}» se toman por elementos de página</translation>
    </message>
    <message>
        <source>a line at the end of articles of “{site}” is taken for page furniture</source>
        <translation>una línea al final de los artículos de «{site}» se toma por elemento de página</translation>
    </message>
    <message>
        <source>{number} lines at the end of articles of “{site}” are taken for page furniture</source>
        <translation>{number} líneas al final de los artículos de «{site}» se toman por elementos de página</translation>
    </message>
    <message>
        <source>claims with a figure</source>
        <translation>afirmaciones con una cifra</translation>
    </message>
    <message>
        <source>claims with a date</source>
        <translation>afirmaciones con una fecha</translation>
    </message>
    <message>
        <source>claims with a sum of money or a percentage</source>
        <translation>afirmaciones con una suma de dinero o un porcentaje</translation>
    </message>
    <message>
        <source>claims with two figures</source>
        <translation>afirmaciones con dos cifras</translation>
    </message>
    <message>
        <source>claims that name someone</source>
        <translation>afirmaciones que nombran a alguien</translation>
    </message>
    <message>
        <source>claims that name two</source>
        <translation>afirmaciones que dan dos nombres</translation>
    </message>
    <message>
        <source>claims about someone named</source>
        <translation>afirmaciones sobre alguien con nombre</translation>
    </message>
    <message>
        <source>claims about “it” or “they”</source>
        <translation>afirmaciones sobre «it» o «they»</translation>
    </message>
    <message>
        <source>claims without a subject of their own</source>
        <translation>afirmaciones sin sujeto propio</translation>
    </message>
    <message>
        <source>headlines</source>
        <translation>titulares</translation>
    </message>
    <message>
        <source>sub-headings</source>
        <translation>intertítulos</translation>
    </message>
    <message>
        <source>items of a list</source>
        <translation>elementos de una lista</translation>
    </message>
    <message>
        <source>quoted words</source>
        <translation>palabras citadas</translation>
    </message>
    <message>
        <source>claims in the first person</source>
        <translation>afirmaciones en primera persona</translation>
    </message>
    <message>
        <source>claims that say “we”</source>
        <translation>afirmaciones que dicen «we»</translation>
    </message>
    <message>
        <source>claims that address the reader</source>
        <translation>afirmaciones que se dirigen al lector</translation>
    </message>
    <message>
        <source>denials</source>
        <translation>negaciones</translation>
    </message>
    <message>
        <source>claims about someone&apos;s role</source>
        <translation>afirmaciones sobre el cargo de alguien</translation>
    </message>
    <message>
        <source>claims with a word of opinion</source>
        <translation>afirmaciones con una palabra valorativa</translation>
    </message>
    <message>
        <source>vague claims</source>
        <translation>afirmaciones vagas</translation>
    </message>
    <message>
        <source>claims that are attributed to someone</source>
        <translation>afirmaciones que se atribuyen a alguien</translation>
    </message>
    <message>
        <source>claims that tell what someone said</source>
        <translation>afirmaciones que cuentan lo que alguien dijo</translation>
    </message>
    <message>
        <source>claims in the present tense</source>
        <translation>afirmaciones en presente</translation>
    </message>
    <message>
        <source>claims in the past tense</source>
        <translation>afirmaciones en pasado</translation>
    </message>
    <message>
        <source>forecasts</source>
        <translation>previsiones</translation>
    </message>
    <message>
        <source>claims with “could”, “may” and the like</source>
        <translation>afirmaciones con «could», «may» y similares</translation>
    </message>
    <message>
        <source>claims about how far something has come</source>
        <translation>afirmaciones sobre lo avanzado que está algo</translation>
    </message>
    <message>
        <source>claims about an unnamed person</source>
        <translation>afirmaciones sobre una persona sin nombrar</translation>
    </message>
    <message>
        <source>what the text says of itself</source>
        <translation>menciones del texto a sí mismo</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>escenas</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>demands</source>
        <translation>exigencias</translation>
    </message>
    <message>
        <source>comparisons</source>
        <translation>comparaciones</translation>
    </message>
    <message>
        <source>general statements</source>
        <translation>enunciados generales</translation>
    </message>
    <message>
        <source>claims about “this” or “that”</source>
        <translation>afirmaciones sobre «this» o «that»</translation>
    </message>
    <message>
        <source>claims with a small count alone</source>
        <translation>afirmaciones con solo un número pequeño</translation>
    </message>
    <message>
        <source>short claims</source>
        <translation>afirmaciones cortas</translation>
    </message>
    <message>
        <source>long claims</source>
        <translation>afirmaciones largas</translation>
    </message>
    <message>
        <source>second halves of sentences</source>
        <translation>segundas mitades de frases</translation>
    </message>
    <message>
        <source>relative clauses</source>
        <translation>oraciones de relativo</translation>
    </message>
    <message>
        <source>clauses with a participle</source>
        <translation>oraciones de participio</translation>
    </message>
    <message>
        <source>clauses of time, reason or condition</source>
        <translation>oraciones de tiempo, causa o condición</translation>
    </message>
    <message>
        <source>clauses after “that”</source>
        <translation>oraciones tras «that»</translation>
    </message>
    <message>
        <source>descriptions beside a name</source>
        <translation>descripciones junto a un nombre</translation>
    </message>
    <message>
        <source>claims that several articles make</source>
        <translation>afirmaciones que hacen varios artículos</translation>
    </message>
    <message>
        <source>claims that another article makes, too</source>
        <translation>afirmaciones que también hace otro artículo</translation>
    </message>
    <message>
        <source>claims whose words promise a fact</source>
        <translation>afirmaciones cuyas palabras prometen un hecho</translation>
    </message>
    <message>
        <source>claims in the words of the whole case</source>
        <translation>afirmaciones con palabras de todo el caso</translation>
    </message>
    <message>
        <source>claims in words of several articles</source>
        <translation>afirmaciones con palabras de varios artículos</translation>
    </message>
    <message>
        <source>claims in words of one article alone</source>
        <translation>afirmaciones con palabras de un solo artículo</translation>
    </message>
    <message>
        <source>{claims} are shown more readily</source>
        <translation>{claims} se muestran con más facilidad</translation>
    </message>
    <message>
        <source>{claims} are set aside sooner</source>
        <translation>{claims} se apartan con más facilidad</translation>
    </message>
    <message>
        <source>{yes} worth checking, {no} not</source>
        <translation>dignas de comprobación: {yes}; no: {no}</translation>
    </message>
    <message>
        <source>marked as page furniture, and never accepted</source>
        <translation>con marca de elemento de página y sin aceptar nunca</translation>
    </message>
    <message>
        <source>claims of any kind</source>
        <translation>afirmaciones de cualquier tipo</translation>
    </message>
    <message>
        <source>claims with the sign “{name}”</source>
        <translation>afirmaciones con el rasgo «{name}»</translation>
    </message>
    <message>
        <source>not enough yet to tell a leaning</source>
        <translation>aún no basta para ver una tendencia</translation>
    </message>
    <message>
        <source>From 1 decision: {findings}.</source>
        <translation>De 1 decisión: {findings}.</translation>
    </message>
    <message>
        <source>From {number} decisions: {findings}.</source>
        <translation>De {number} decisiones: {findings}.</translation>
    </message>
    <message>
        <source>nothing else speaks of this</source>
        <translation>nada más habla de esto</translation>
    </message>
    <message>
        <source>the same figure, {figure}</source>
        <translation>la misma cifra, {figure}</translation>
    </message>
    <message>
        <source>the same subject, {subject}</source>
        <translation>el mismo sujeto, {subject}</translation>
    </message>
    <message>
        <source>words of one meaning: {words}</source>
        <translation>palabras de igual significado: {words}</translation>
    </message>
    <message>
        <source>much the same meaning, in other words</source>
        <translation>casi el mismo significado, con otras palabras</translation>
    </message>
    <message>
        <source>The extractor “{name}” failed at “{article}” ({fault}), and no other that was chosen read it; nothing was changed. The details are in the log; choose another extractor.</source>
        <translation>El extractor «{name}» falló en «{article}» ({fault}) y ningún otro de los elegidos lo leyó; no se ha cambiado nada. Los detalles están en el registro; elegir otro extractor.</translation>
    </message>
    <message>
        <source>None of the chosen extractors reads the language of “{name}” ({language}): it has no claims.</source>
        <translation>Ninguno de los extractores elegidos lee el idioma de «{name}» ({language}): no tiene afirmaciones.</translation>
    </message>
    <message>
        <source>Preparing the extractor {name}</source>
        <translation>Preparando el extractor {name}</translation>
    </message>
    <message>
        <source>Finding claims in {name}</source>
        <translation>Buscando afirmaciones en {name}</translation>
    </message>
    <message>
        <source>The extractor “{name}” failed at {number} of {articles} articles ({kinds}), and gave no claims there; the details are in the log.</source>
        <translation>El extractor «{name}» falló en {number} de {articles} artículos ({kinds}) y no dio afirmaciones en ellos; los detalles están en el registro.</translation>
    </message>
    <message>
        <source>The extractor “{name}” failed at the article ({kinds}), and gave no claims there; the details are in the log.</source>
        <translation>El extractor «{name}» falló en el artículo ({kinds}) y no dio afirmaciones en él; los detalles están en el registro.</translation>
    </message>
    <message>
        <source>{number:,} {reason}</source>
        <translation>{number:,} {reason}</translation>
    </message>
    <message numerus="yes">
        <source>Of the extractor “{name}”, %n claim(s) (was|were) refused: {why}.</source>
        <translation>
            <numerusform>Se descartó %n afirmación del extractor «{name}»: {why}.</numerusform>
            <numerusform>Se descartaron %n afirmaciones del extractor «{name}»: {why}.</numerusform>
        </translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>“{name}” is very long: claims were looked for in its first {longest:,} of {length:,} characters; mark the rest by hand, or import it in parts.</source>
        <translation>«{name}» es muy largo: se buscaron afirmaciones en los primeros {longest:,} de {length:,} caracteres; marcar el resto a mano o importarlo por partes.</translation>
    </message>
    <message>
        <source>another language ({code})</source>
        <translation>otro idioma ({code})</translation>
    </message>
    <message>
        <source>“{name}” is in {language}: each sentence is one claim, and its figures and dates are read; names, clauses and who says so are read in English only.</source>
        <translation>«{name}» está en {language}: cada frase es una afirmación y se leen sus cifras y fechas; los nombres, las oraciones y quién lo dice solo se leen en inglés.</translation>
    </message>
    <message>
        <source>“{name}” is partly in another language: there each sentence is one claim, and its figures and dates are read, but no names and clauses.</source>
        <translation>«{name}» está en parte en otro idioma: allí cada frase es una afirmación y se leen sus cifras y fechas, pero no los nombres ni las oraciones.</translation>
    </message>
    <message>
        <source>“{name}” is written in capitals: names cannot be told from other words, so check who is meant.</source>
        <translation>«{name}» está escrito en mayúsculas: los nombres no se distinguen de otras palabras, así que conviene comprobar de quién se habla.</translation>
    </message>
    <message>
        <source>“{name}” looks like a scan with misread letters: check figures and names against the original.</source>
        <translation>«{name}» parece un escaneo con letras mal leídas: comprobar cifras y nombres con el original.</translation>
    </message>
    <message>
        <source>The program’s file {file} is missing; install Reviewer again.</source>
        <translation>Falta el archivo {file} del programa; volver a instalar Reviewer.</translation>
    </message>
    <message>
        <source>The program’s file {file} is not the one that was tested; install Reviewer again.</source>
        <translation>El archivo {file} del programa no es el que se probó; volver a instalar Reviewer.</translation>
    </message>
    <message>
        <source>The language model&apos;s file {file} is missing; install {model} {version} again from a source you trust.</source>
        <translation>Falta el archivo {file} del modelo de lenguaje; volver a instalar {model} {version} desde una fuente de confianza.</translation>
    </message>
    <message>
        <source>The language model&apos;s file {file} is not the one that was tested; install {model} {version} again from a source you trust.</source>
        <translation>El archivo {file} del modelo de lenguaje no es el que se probó; volver a instalar {model} {version} desde una fuente de confianza.</translation>
    </message>
    <message>
        <source>The language model is missing; install {model} {version}.</source>
        <translation>Falta el modelo de lenguaje; instalar {model} {version}.</translation>
    </message>
    <message>
        <source>The language model has another version; install {model} {version}.</source>
        <translation>El modelo de lenguaje es de otra versión; instalar {model} {version}.</translation>
    </message>
    <message>
        <source>--model and --allow-host go with --second-opinion URL; name that, too.</source>
        <translation>--model y --allow-host van con --second-opinion URL; indicar también esa opción.</translation>
    </message>
    <message>
        <source>The script “{script}” is no UTF-8 text; save it as UTF-8.</source>
        <translation>El script «{script}» no es texto UTF-8; guardarlo como UTF-8.</translation>
    </message>
    <message>
        <source>The script “{script}” cannot be read ({strerror}); check the name.</source>
        <translation>No se puede leer el script «{script}» ({strerror}); comprobar el nombre.</translation>
    </message>
    <message>
        <source>Name the case that --reset or --teach is for; `reviewer cases` lists them.</source>
        <translation>Indicar el caso para --reset o --teach; `reviewer cases` muestra los casos.</translation>
    </message>
    <message>
        <source>The output cannot be written ({strerror}); send it elsewhere.</source>
        <translation>No se puede escribir la salida ({strerror}); enviarla a otro lugar.</translation>
    </message>
    <message>
        <source>Different figures</source>
        <translation>Cifras distintas</translation>
    </message>
    <message>
        <source>The figures differ by more than rounding and hedging allow, for the same thing in the same unit.</source>
        <translation>Para lo mismo y en la misma unidad, las cifras difieren más de lo que permiten el redondeo y los matices.</translation>
    </message>
    <message>
        <source>Point against range</source>
        <translation>Valor único frente a intervalo</translation>
    </message>
    <message>
        <source>One source gives a figure, another a range that holds it; a fact sheet can print only one of the two.</source>
        <translation>Una fuente da una cifra y otra un intervalo que la contiene; una ficha de hechos solo puede publicar uno de los dos.</translation>
    </message>
    <message>
        <source>Amounts that agree only when rounded</source>
        <translation>Importes que solo coinciden redondeados</translation>
    </message>
    <message>
        <source>Two sums of money differ by one percent or more, though rounding or a hedge makes room for both.</source>
        <translation>Dos sumas de dinero difieren en un uno por ciento o más, aunque el redondeo o un matiz admita ambas.</translation>
    </message>
    <message>
        <source>Bound far from the figure</source>
        <translation>Límite lejos de la cifra</translation>
    </message>
    <message>
        <source>One source gives an upper or lower bound that the other&apos;s figure keeps, but by a wide margin.</source>
        <translation>Una fuente da un límite superior o inferior que la cifra de la otra respeta, pero con mucho margen.</translation>
    </message>
    <message>
        <source>Ranges that overlap</source>
        <translation>Intervalos que se solapan</translation>
    </message>
    <message>
        <source>The ranges share a part, and neither holds the other.</source>
        <translation>Los intervalos comparten una parte y ninguno contiene al otro.</translation>
    </message>
    <message>
        <source>Different scores</source>
        <translation>Resultados distintos</translation>
    </message>
    <message>
        <source>Two results of one vote or match differ.</source>
        <translation>Dos resultados de una misma votación o de un mismo partido difieren.</translation>
    </message>
    <message>
        <source>Different ranks</source>
        <translation>Puestos distintos</translation>
    </message>
    <message>
        <source>The same thing is ranked at different places.</source>
        <translation>Lo mismo ocupa puestos distintos.</translation>
    </message>
    <message>
        <source>Exact against bounded</source>
        <translation>Exacto frente a acotado</translation>
    </message>
    <message>
        <source>The number is the same; one source says more than, nearly or at most where another states it exactly.</source>
        <translation>El número es el mismo; una fuente dice «más de», «casi» o «como mucho» donde otra lo da con exactitud.</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Redondeado</translation>
    </message>
    <message>
        <source>The figures agree when one is rounded or its hedge is allowed for, but they are not the same figure.</source>
        <translation>Las cifras coinciden si se redondea una o se admite su matiz, pero no son la misma cifra.</translation>
    </message>
    <message>
        <source>Vague against exact</source>
        <translation>Vago frente a exacto</translation>
    </message>
    <message>
        <source>One source uses a vague word (a handful, dozens) where another gives a figure.</source>
        <translation>Una fuente usa una palabra vaga (un puñado, decenas) donde otra da una cifra.</translation>
    </message>
    <message>
        <source>Different dates</source>
        <translation>Fechas distintas</translation>
    </message>
    <message>
        <source>The dates share no day.</source>
        <translation>Las fechas no comparten ningún día.</translation>
    </message>
    <message>
        <source>Different times of day</source>
        <translation>Horas distintas</translation>
    </message>
    <message>
        <source>The clock times differ, in the same zone.</source>
        <translation>Las horas difieren, en la misma zona horaria.</translation>
    </message>
    <message>
        <source>Later replaces earlier</source>
        <translation>Lo posterior sustituye a lo anterior</translation>
    </message>
    <message>
        <source>The values differ, and the later article says that its value is new, revised or corrected.</source>
        <translation>Los valores difieren y el artículo posterior dice que el suyo es nuevo, revisado o corregido.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>One source says that what the other states was wrong and has been corrected or withdrawn.</source>
        <translation>Una fuente dice que lo que afirma la otra era erróneo y se ha corregido o retirado.</translation>
    </message>
    <message>
        <source>Different stages</source>
        <translation>Fases distintas</translation>
    </message>
    <message>
        <source>The sources put the matter at stages that cannot both be its state: in talks, agreed, closed, collapsed.</source>
        <translation>Las fuentes sitúan el asunto en fases que no pueden darse a la vez: en negociación, acordado, cerrado, fracasado.</translation>
    </message>
    <message>
        <source>One stage says less</source>
        <translation>Una fase dice menos</translation>
    </message>
    <message>
        <source>One source puts the matter at an earlier stage that leads to the other&apos;s.</source>
        <translation>Una fuente sitúa el asunto en una fase anterior que lleva a la de la otra.</translation>
    </message>
    <message>
        <source>Affirmed against denied</source>
        <translation>Afirmado frente a negado</translation>
    </message>
    <message>
        <source>One source affirms what another denies.</source>
        <translation>Una fuente afirma lo que otra niega.</translation>
    </message>
    <message>
        <source>None against some</source>
        <translation>Ninguno frente a algunos</translation>
    </message>
    <message>
        <source>One source says that there is none, another that there are some.</source>
        <translation>Una fuente dice que no hay ninguno y otra que hay algunos.</translation>
    </message>
    <message>
        <source>Opposite words</source>
        <translation>Palabras opuestas</translation>
    </message>
    <message>
        <source>The sources say of one thing words that exclude each other (insured, uninsured; rose, fell).</source>
        <translation>Las fuentes usan para lo mismo palabras que se excluyen (asegurado, no asegurado; subió, bajó).</translation>
    </message>
    <message>
        <source>Who did it to whom</source>
        <translation>Quién se lo hizo a quién</translation>
    </message>
    <message>
        <source>One source has the doer and the other the one it was done to.</source>
        <translation>Quien actúa según una fuente es quien lo recibe según la otra.</translation>
    </message>
    <message>
        <source>Different doers</source>
        <translation>Autores distintos</translation>
    </message>
    <message>
        <source>The sources say that different people or bodies did it.</source>
        <translation>Las fuentes dicen que lo hicieron personas o entidades distintas.</translation>
    </message>
    <message>
        <source>Role held alone or with others</source>
        <translation>Cargo único o compartido</translation>
    </message>
    <message>
        <source>One source gives the role to one person alone, another to several (founder, co-founder).</source>
        <translation>Una fuente da el cargo a una sola persona y otra a varias (fundador, cofundador).</translation>
    </message>
    <message>
        <source>Different roles</source>
        <translation>Cargos distintos</translation>
    </message>
    <message>
        <source>The sources give one person different offices.</source>
        <translation>Las fuentes dan a una persona cargos distintos.</translation>
    </message>
    <message>
        <source>Office qualified</source>
        <translation>Cargo matizado</translation>
    </message>
    <message>
        <source>The office is the same; one source calls it interim, former or current.</source>
        <translation>El cargo es el mismo; una fuente lo llama interino, antiguo o actual.</translation>
    </message>
    <message>
        <source>Qualifier not everywhere</source>
        <translation>Calificativo no en todas</translation>
    </message>
    <message>
        <source>One source limits the thing by a word that others leave out (non-voting, net, partial).</source>
        <translation>Una fuente limita la cosa con una palabra que otras omiten (sin voto, neto, parcial).</translation>
    </message>
    <message>
        <source>Opposed qualifiers</source>
        <translation>Calificativos opuestos</translation>
    </message>
    <message>
        <source>The sources qualify the thing by words that exclude each other (net, gross).</source>
        <translation>Las fuentes califican la cosa con palabras que se excluyen (neto, bruto).</translation>
    </message>
    <message>
        <source>One figure of two things</source>
        <translation>Una cifra para dos cosas</translation>
    </message>
    <message>
        <source>The figure is the same, but one source gives it over another time, of another sum or for another crowd (per household, per person).</source>
        <translation>La cifra es la misma, pero una fuente la da para otro tiempo, otra suma u otro grupo (por hogar, por persona).</translation>
    </message>
    <message>
        <source>Two spellings</source>
        <translation>Dos grafías</translation>
    </message>
    <message>
        <source>A name is spelt in two ways.</source>
        <translation>Un nombre está escrito de dos maneras.</translation>
    </message>
    <message>
        <source>Different names</source>
        <translation>Nombres distintos</translation>
    </message>
    <message>
        <source>The sources name different persons or things.</source>
        <translation>Las fuentes nombran a personas o cosas distintas.</translation>
    </message>
    <message>
        <source>Complete lists of different length</source>
        <translation>Listas completas de distinta longitud</translation>
    </message>
    <message>
        <source>A list that gives its own number lacks a member that another list has.</source>
        <translation>A una lista que indica su propio número le falta un elemento que otra tiene.</translation>
    </message>
    <message>
        <source>Shorter list</source>
        <translation>Lista más corta</translation>
    </message>
    <message>
        <source>One list holds the other and more.</source>
        <translation>Una lista contiene la otra y algo más.</translation>
    </message>
    <message>
        <source>Different lists</source>
        <translation>Listas distintas</translation>
    </message>
    <message>
        <source>Each list has a member that the other lacks.</source>
        <translation>Cada lista tiene un elemento que a la otra le falta.</translation>
    </message>
    <message>
        <source>They cannot both be right.</source>
        <translation>No pueden ser ambas correctas.</translation>
    </message>
    <message>
        <source>The sources can all be right; the range is less exact.</source>
        <translation>Todas las fuentes pueden tener razón; el intervalo es menos exacto.</translation>
    </message>
    <message>
        <source>They agree only when rounded; a fact sheet has to choose.</source>
        <translation>Solo coinciden redondeadas; una ficha de hechos tiene que elegir.</translation>
    </message>
    <message>
        <source>Both can be right, but the bound lies far from the figure.</source>
        <translation>Ambas pueden ser correctas, pero el límite queda lejos de la cifra.</translation>
    </message>
    <message>
        <source>Both can be right where the ranges overlap.</source>
        <translation>Ambas pueden ser correctas donde los intervalos se solapan.</translation>
    </message>
    <message>
        <source>The number is the same; one side does not state it exactly.</source>
        <translation>El número es el mismo; una parte no lo da con exactitud.</translation>
    </message>
    <message>
        <source>They agree when rounded.</source>
        <translation>Coinciden si se redondean.</translation>
    </message>
    <message>
        <source>A vague word stands against a figure.</source>
        <translation>Una palabra vaga se opone a una cifra.</translation>
    </message>
    <message>
        <source>The later article says that its value is new or corrected.</source>
        <translation>El artículo posterior dice que su valor es nuevo o corregido.</translation>
    </message>
    <message>
        <source>It cannot stand at both stages at one time.</source>
        <translation>El asunto no puede estar en ambas fases a la vez.</translation>
    </message>
    <message>
        <source>The earlier stage leads to the later one; one side may only say less.</source>
        <translation>La fase anterior lleva a la posterior; puede que una parte solo diga menos.</translation>
    </message>
    <message>
        <source>One side denies what the other affirms.</source>
        <translation>Una parte niega lo que la otra afirma.</translation>
    </message>
    <message>
        <source>They cannot both be right, unless it was done twice.</source>
        <translation>No pueden ser ambas correctas, salvo que se hiciera dos veces.</translation>
    </message>
    <message>
        <source>The corrected statement is the one to print.</source>
        <translation>Lo que se debe publicar es el enunciado corregido.</translation>
    </message>
    <message>
        <source>One gives the role to one person alone, the other to several.</source>
        <translation>Una da el cargo a una sola persona y la otra a varias.</translation>
    </message>
    <message>
        <source>They cannot both be right, unless the person holds both.</source>
        <translation>No pueden ser ambas correctas, salvo que la persona tenga los dos cargos.</translation>
    </message>
    <message>
        <source>The office is the same; one side qualifies it.</source>
        <translation>El cargo es el mismo; una parte lo matiza.</translation>
    </message>
    <message>
        <source>The others leave that word out.</source>
        <translation>Las demás omiten esa palabra.</translation>
    </message>
    <message>
        <source>The two words exclude each other.</source>
        <translation>Las dos palabras se excluyen.</translation>
    </message>
    <message>
        <source>The figure is the same; what it is reckoned by differs.</source>
        <translation>La cifra es la misma; cambia aquello a lo que se refiere.</translation>
    </message>
    <message>
        <source>It is probably one name, spelt in two ways.</source>
        <translation>Probablemente es un solo nombre, escrito de dos maneras.</translation>
    </message>
    <message>
        <source>They name different persons or things.</source>
        <translation>Nombran a personas o cosas distintas.</translation>
    </message>
    <message>
        <source>One list says that it is complete and lacks a member of the other.</source>
        <translation>Una lista dice estar completa y le falta un elemento de la otra.</translation>
    </message>
    <message>
        <source>The longer list holds the shorter one; both can be right.</source>
        <translation>La lista más larga contiene la más corta; ambas pueden ser correctas.</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>alrededor de {value}</translation>
    </message>
    <message>
        <source>nearly {value}</source>
        <translation>casi {value}</translation>
    </message>
    <message>
        <source>more than {value}</source>
        <translation>más de {value}</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>al menos {value}</translation>
    </message>
    <message>
        <source>less than {value}</source>
        <translation>menos de {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>como mucho {value}</translation>
    </message>
    <message>
        <source>side {number} says {what}</source>
        <translation>la parte {number} dice {what}</translation>
    </message>
    <message>
        <source>{article} gives {what}</source>
        <translation>{article} da {what}</translation>
    </message>
    <message>
        <source>{articles} give {what}</source>
        <translation>{articles} dan {what}</translation>
    </message>
    <message>
        <source>{rule}: {sides}. {end}</source>
        <translation>{rule}: {sides}. {end}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>are no claims in the form of the protocol</source>
        <translation>sin la forma que pide el protocolo</translation>
    </message>
    <message>
        <source>stand outside the article&apos;s text</source>
        <translation>fuera del texto del artículo</translation>
    </message>
    <message>
        <source>quote other words than those at their place</source>
        <translation>con un texto citado que no está en ese lugar</translation>
    </message>
    <message>
        <source>stand in the page around the article</source>
        <translation>en los elementos de página</translation>
    </message>
    <message>
        <source>have fields of another form than the protocol&apos;s</source>
        <translation>con campos de otra forma que la del protocolo</translation>
    </message>
    <message>
        <source>have an empty statement</source>
        <translation>con el enunciado vacío</translation>
    </message>
    <message>
        <source>are of a kind that does not exist</source>
        <translation>de un tipo que no existe</translation>
    </message>
    <message>
        <source>have a confidence that is not from 0 to 1</source>
        <translation>con una confianza fuera del intervalo de 0 a 1</translation>
    </message>
    <message>
        <source>set aside: a line like this was marked as page furniture in another article of this site</source>
        <translation>apartada: en otro artículo de este sitio se marcó una línea así como elemento de página</translation>
    </message>
    <message>
        <source>put together by a person</source>
        <translation>unido por una persona</translation>
    </message>
    <message>
        <source>Reject {what} ({reason})</source>
        <translation>Rechazar {what} ({reason})</translation>
    </message>
    <message>
        <source>The value “{words}” is not understood. Write a figure with its unit or a date, or say what it is, as in “name: Mira Oden”, “list: Nvidia, Amazon”, “role: founder” or “status: agreed”; empty: no value.</source>
        <translation>No se entiende el valor «{words}». Escribir una cifra con su unidad o una fecha, o indicar qué es, como en «name: Mira Oden», «list: Nvidia, Amazon», «role: founder» o «status: agreed»; vacío: sin valor.</translation>
    </message>
    <message>
        <source>Name at least one claim, as in B5.</source>
        <translation>Indicar al menos una afirmación, como B5.</translation>
    </message>
    <message>
        <source>{number} claims</source>
        <translation>{number} afirmaciones</translation>
    </message>
    <message>
        <source>Accept {what}</source>
        <translation>Aceptar {what}</translation>
    </message>
    <message>
        <source>Say in a note why, when the reason is “other”.</source>
        <translation>Explicar el porqué en una nota cuando el motivo sea «otro».</translation>
    </message>
    <message>
        <source>Hand back {what}</source>
        <translation>Devolver {what}</translation>
    </message>
    <message>
        <source>Clear the verdict on {what}</source>
        <translation>Quitar el veredicto sobre {what}</translation>
    </message>
    <message>
        <source>Edit {claim}</source>
        <translation>Editar {claim}</translation>
    </message>
    <message>
        <source>A statement cannot be empty; reject the claim instead.</source>
        <translation>Un enunciado no puede estar vacío; rechazar la afirmación en su lugar.</translation>
    </message>
    <message>
        <source>Move the ends of {claim}</source>
        <translation>Mover los extremos de {claim}</translation>
    </message>
    <message>
        <source>{start} to {end} is no stretch of this article, which has {length} characters.</source>
        <translation>De {start} a {end} no hay ningún fragmento de este artículo, que tiene {length} caracteres.</translation>
    </message>
    <message>
        <source>There are no words in this selection; select some.</source>
        <translation>No hay palabras en esta selección; seleccionar algunas.</translation>
    </message>
    <message>
        <source>These words are claim {claim} already, with the same statement.</source>
        <translation>Estas palabras ya son la afirmación {claim}, con el mismo enunciado.</translation>
    </message>
    <message>
        <source>Article {letter} was replaced by article {other}; mark the words there.</source>
        <translation>El artículo {letter} fue sustituido por el artículo {other}; marcar allí las palabras.</translation>
    </message>
    <message>
        <source>Add claim {claim}</source>
        <translation>Añadir la afirmación {claim}</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>range</source>
        <translation>intervalo</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambas</translation>
    </message>
    <message>
        <source>later</source>
        <translation>lo posterior</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Name at least one fact.</source>
        <translation>Indicar al menos un hecho.</translation>
    </message>
    <message>
        <source>an empty fact</source>
        <translation>un hecho vacío</translation>
    </message>
    <message>
        <source>the fact of {claim}</source>
        <translation>el hecho de {claim}</translation>
    </message>
    <message>
        <source>{number} facts</source>
        <translation>{number} hechos</translation>
    </message>
    <message>
        <source>Settle {fact} ({how})</source>
        <translation>Resolver {fact} ({how})</translation>
    </message>
    <message>
        <source>Choose the source whose value stands.</source>
        <translation>Elegir la fuente cuyo valor queda.</translation>
    </message>
    <message>
        <source>{label} is no claim of this fact; choose one that is.</source>
        <translation>{label} no es una afirmación de este hecho; elegir una que lo sea.</translation>
    </message>
    <message>
        <source>{label} is rejected; accept it before it can stand.</source>
        <translation>{label} está rechazada; hay que aceptarla antes de que pueda valer.</translation>
    </message>
    <message>
        <source>All claims of this fact are rejected; there is nothing to settle.</source>
        <translation>Todas las afirmaciones de este hecho están rechazadas; no hay nada que resolver.</translation>
    </message>
    <message>
        <source>This fact is not settled; there is nothing to reopen.</source>
        <translation>Este hecho no está resuelto; no hay nada que reabrir.</translation>
    </message>
    <message>
        <source>Reopen {fact}</source>
        <translation>Reabrir {fact}</translation>
    </message>
    <message>
        <source>Merging takes two facts or more; these are one already.</source>
        <translation>Para unir hacen falta dos hechos o más; estos ya son uno.</translation>
    </message>
    <message>
        <source>Merge {number} facts into {fact}</source>
        <translation>Unir {number} hechos en {fact}</translation>
    </message>
    <message>
        <source>Split takes claims of one fact.</source>
        <translation>Solo se pueden separar afirmaciones de un mismo hecho.</translation>
    </message>
    <message>
        <source>These are all the claims of the fact; leave at least one.</source>
        <translation>Son todas las afirmaciones del hecho; debe quedar al menos una.</translation>
    </message>
    <message>
        <source>Take {claims} out of {fact}</source>
        <translation>Sacar {claims} ({fact})</translation>
    </message>
    <message>
        <source>Name two claims.</source>
        <translation>Indicar dos afirmaciones.</translation>
    </message>
    <message>
        <source>{claim} is the same fact as {other}</source>
        <translation>{claim} es el mismo hecho que {other}</translation>
    </message>
    <message>
        <source>{claim} is another fact than {other}</source>
        <translation>{claim} es otro hecho que {other}</translation>
    </message>
    <message>
        <source>Put two names together</source>
        <translation>Juntar dos nombres</translation>
    </message>
    <message>
        <source>“{full}” is the name itself; choose one of its other forms.</source>
        <translation>«{full}» es el nombre mismo; elegir otra de sus formas.</translation>
    </message>
    <message>
        <source>Take a form out of a name</source>
        <translation>Sacar una forma de un nombre</translation>
    </message>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Un nombre no puede estar vacío.</translation>
    </message>
    <message>
        <source>“{new}” is another name already; say that the two are one.</source>
        <translation>«{new}» ya es otro nombre; indicar que los dos son el mismo.</translation>
    </message>
    <message>
        <source>Rename a name</source>
        <translation>Cambiar un nombre</translation>
    </message>
    <message>
        <source>There is no name “{wanted}” in this case; Names lists them with their forms.</source>
        <translation>No hay ningún nombre «{wanted}» en este caso; en «Nombres» están todos con sus formas.</translation>
    </message>
    <message>
        <source>A note is for one claim or one fact.</source>
        <translation>Una nota es para una sola afirmación o un solo hecho.</translation>
    </message>
    <message>
        <source>Note on {what}</source>
        <translation>Nota sobre {what}</translation>
    </message>
    <message>
        <source>Remove the note on {what}</source>
        <translation>Quitar la nota sobre {what}</translation>
    </message>
    <message>
        <source>Word {fact}</source>
        <translation>Redactar {fact}</translation>
    </message>
    <message>
        <source>Put {facts} into a section</source>
        <translation>Poner {facts} en una sección</translation>
    </message>
    <message>
        <source>Put {facts} into Other</source>
        <translation>Poner {facts} en «Otros»</translation>
    </message>
    <message>
        <source>There is no section {section!r} on this sheet.</source>
        <translation>No hay ninguna sección {section!r} en esta ficha.</translation>
    </message>
    <message>
        <source>A section needs a name.</source>
        <translation>Una sección necesita un nombre.</translation>
    </message>
    <message>
        <source>There is a section {name!r} already; put the facts into it instead.</source>
        <translation>Ya hay una sección {name!r}; poner los hechos en ella.</translation>
    </message>
    <message>
        <source>Rename a section</source>
        <translation>Cambiar el nombre de una sección</translation>
    </message>
    <message>
        <source>Name every section of the sheet once, in the new order.</source>
        <translation>Indicar cada sección de la ficha una vez, en el nuevo orden.</translation>
    </message>
    <message>
        <source>Order the sections</source>
        <translation>Ordenar las secciones</translation>
    </message>
    <message>
        <source>Facts can be ordered within one section.</source>
        <translation>Los hechos se pueden ordenar dentro de una misma sección.</translation>
    </message>
    <message>
        <source>Order {facts}</source>
        <translation>Ordenar {facts}</translation>
    </message>
    <message>
        <source>Nothing can be put before {fact}: it is not in that section, or is moved itself.</source>
        <translation>No se puede poner nada delante: {fact} no está en esa sección o también se mueve.</translation>
    </message>
    <message>
        <source>Move {facts} on the sheet</source>
        <translation>Mover {facts} en la ficha</translation>
    </message>
    <message>
        <source>{language!r} is no language code; write it as in en.</source>
        <translation>{language!r} no es un código de idioma; escribirlo como en.</translation>
    </message>
    <message>
        <source>Describe article {letter}</source>
        <translation>Corregir los datos del artículo {letter}</translation>
    </message>
    <message>
        <source>{text!r} is no date; write it as in 2025-06-13.</source>
        <translation>{text!r} no es una fecha; escribirla como 2025-06-13.</translation>
    </message>
    <message>
        <source>A case needs a name.</source>
        <translation>Un caso necesita un nombre.</translation>
    </message>
    <message>
        <source>Rename the case</source>
        <translation>Cambiar el nombre del caso</translation>
    </message>
    <message>
        <source>Undo “{what}”</source>
        <translation>Deshacer «{what}»</translation>
    </message>
    <message>
        <source>Redo “{what}”</source>
        <translation>Rehacer «{what}»</translation>
    </message>
    <message>
        <source>A decision needs the analyst&apos;s name; set it in the settings or with --analyst.</source>
        <translation>Una decisión necesita el nombre del analista; indicarlo en los ajustes o con --analyst.</translation>
    </message>
    <message>
        <source>{what}: nothing to do, it is so already.</source>
        <translation>{what}: no hay nada que hacer, ya está así.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo in this case.</source>
        <translation>En este caso no hay nada propio que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing of yours to redo in this case.</source>
        <translation>En este caso no hay nada propio que rehacer.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: what it decided was changed later; nothing was changed.</source>
        <translation>«{what}» no se puede revertir: lo que decidió se cambió después; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: what it decided was changed later by {analyst} (“{later}”); nothing was changed.</source>
        <translation>«{what}» no se puede revertir: lo que decidió lo cambió después {analyst} («{later}»); no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: claims were put into its fact since; nothing was changed.</source>
        <translation>«{what}» no se puede revertir: desde entonces se pusieron afirmaciones en su hecho; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>“{what}” cannot be changed back: {analyst} gave a verdict on its claim; nothing was changed.</source>
        <translation>«{what}» no se puede revertir: {analyst} dio un veredicto sobre su afirmación; no se ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n veredicto</numerusform>
            <numerusform>%n veredictos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) of same or different</source>
        <translation>
            <numerusform>%n juicio de igual o distinto</numerusform>
            <numerusform>%n juicios de igual o distinto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on (a name|names)</source>
        <translation>
            <numerusform>%n decisión sobre un nombre</numerusform>
            <numerusform>%n decisiones sobre nombres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) by hand</source>
        <translation>
            <numerusform>%n afirmación a mano</numerusform>
            <numerusform>%n afirmaciones a mano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited claim(s)</source>
        <translation>
            <numerusform>%n afirmación editada</numerusform>
            <numerusform>%n afirmaciones editadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fact(s)</source>
        <translation>
            <numerusform>%n hecho resuelto</numerusform>
            <numerusform>%n hechos resueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in a person&apos;s words</source>
        <translation>
            <numerusform>%n línea redactada a mano</numerusform>
            <numerusform>%n líneas redactadas a mano</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is gone</source>
        <translation>falta {what}</translation>
    </message>
    <message>
        <source>{what} has another {field}</source>
        <translation>{what}: ha cambiado {field}</translation>
    </message>
    <message>
        <source>a decision on a name</source>
        <translation>una decisión sobre un nombre</translation>
    </message>
    <message>
        <source>a link of two claims</source>
        <translation>un vínculo entre dos afirmaciones</translation>
    </message>
    <message>
        <source>a {record}</source>
        <translation>un registro ({record})</translation>
    </message>
    <message>
        <source>the claim {label}</source>
        <translation>la afirmación {label}</translation>
    </message>
    <message>
        <source>the {record} on {label}</source>
        <translation>{record} sobre {label}</translation>
    </message>
    <message>
        <source>no claim, fact or conflict changed</source>
        <translation>ninguna afirmación, hecho ni contradicción ha cambiado</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) new</source>
        <translation>
            <numerusform>%n afirmación nueva</numerusform>
            <numerusform>%n afirmaciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) gone</source>
        <translation>
            <numerusform>%n afirmación desaparecida</numerusform>
            <numerusform>%n afirmaciones desaparecidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) moved</source>
        <translation>
            <numerusform>%n afirmación movida</numerusform>
            <numerusform>%n afirmaciones movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) new</source>
        <translation>
            <numerusform>%n hecho nuevo</numerusform>
            <numerusform>%n hechos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) grown</source>
        <translation>
            <numerusform>%n hecho ampliado</numerusform>
            <numerusform>%n hechos ampliados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) merged</source>
        <translation>
            <numerusform>%n hecho unido</numerusform>
            <numerusform>%n hechos unidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) split</source>
        <translation>
            <numerusform>%n hecho separado</numerusform>
            <numerusform>%n hechos separados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) gone</source>
        <translation>
            <numerusform>%n hecho desaparecido</numerusform>
            <numerusform>%n hechos desaparecidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) open again</source>
        <translation>
            <numerusform>%n hecho abierto de nuevo</numerusform>
            <numerusform>%n hechos abiertos de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) new</source>
        <translation>
            <numerusform>%n contradicción nueva</numerusform>
            <numerusform>%n contradicciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) gone</source>
        <translation>
            <numerusform>%n contradicción desaparecida</numerusform>
            <numerusform>%n contradicciones desaparecidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) changed</source>
        <translation>
            <numerusform>%n contradicción cambiada</numerusform>
            <numerusform>%n contradicciones cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n ya no está</numerusform>
            <numerusform>%n ya no están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n movida</numerusform>
            <numerusform>%n movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grown</source>
        <translation>
            <numerusform>%n ampliado</numerusform>
            <numerusform>%n ampliados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n unido</numerusform>
            <numerusform>%n unidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n separado</numerusform>
            <numerusform>%n separados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open again</source>
        <translation>
            <numerusform>%n abierto de nuevo</numerusform>
            <numerusform>%n abiertos de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiada</numerusform>
            <numerusform>%n cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}, in {fact}</source>
        <translation>{kind}, en {fact}</translation>
    </message>
    <message>
        <source>{kind}, {sides}</source>
        <translation>{kind}, {sides}</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) new: {names}.</source>
        <translation>
            <numerusform>%n afirmación es nueva: {names}.</numerusform>
            <numerusform>%n afirmaciones son nuevas: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) gone: {names}.</source>
        <translation>
            <numerusform>%n afirmación ha desaparecido: {names}.</numerusform>
            <numerusform>%n afirmaciones han desaparecido: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) moved to (another fact|other facts): {names}.</source>
        <translation>
            <numerusform>%n afirmación ha pasado a otro hecho: {names}.</numerusform>
            <numerusform>%n afirmaciones han pasado a otros hechos: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (is|are) new: {names}.</source>
        <translation>
            <numerusform>%n hecho es nuevo: {names}.</numerusform>
            <numerusform>%n hechos son nuevos: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (has|have) new claims: {names}.</source>
        <translation>
            <numerusform>%n hecho tiene afirmaciones nuevas: {names}.</numerusform>
            <numerusform>%n hechos tienen afirmaciones nuevas: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) became one: {fact}.</source>
        <translation>
            <numerusform>%n hecho ahora es uno: {fact}.</numerusform>
            <numerusform>%n hechos ahora son uno: {fact}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 fact became {number}: {names}.</source>
        <translation>1 hecho ahora son {number}: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (has|have) no claim left and (is|are) gone.</source>
        <translation>
            <numerusform>%n hecho se ha quedado sin afirmaciones y ha desaparecido.</numerusform>
            <numerusform>%n hechos se han quedado sin afirmaciones y han desaparecido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fact(s) (waits|wait) again, for new claims disagree: {names}.</source>
        <translation>
            <numerusform>%n hecho resuelto vuelve a estar pendiente, porque hay afirmaciones nuevas que difieren: {names}.</numerusform>
            <numerusform>%n hechos resueltos vuelven a estar pendientes, porque hay afirmaciones nuevas que difieren: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) new: {names}.</source>
        <translation>
            <numerusform>%n contradicción es nueva: {names}.</numerusform>
            <numerusform>%n contradicciones son nuevas: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) no longer there: {names}.</source>
        <translation>
            <numerusform>%n contradicción ya no existe: {names}.</numerusform>
            <numerusform>%n contradicciones ya no existen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (has|have) changed: {names}.</source>
        <translation>
            <numerusform>%n contradicción ha cambiado: {names}.</numerusform>
            <numerusform>%n contradicciones han cambiado: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} against {other}</source>
        <translation>{first} frente a {other}</translation>
    </message>
    <message>
        <source>{shown} and {rest:,} more</source>
        <translation>{shown} y {rest:,} más</translation>
    </message>
    <message>
        <source>Something was decided since you looked; look at the history again.</source>
        <translation>Se ha decidido algo desde la última consulta; revisar el historial de nuevo.</translation>
    </message>
    <message>
        <source>Nothing to do: the case stands as it stood after this decision.</source>
        <translation>No hay nada que hacer: el caso está como quedó tras esta decisión.</translation>
    </message>
    <message>
        <source>There is no decision {seq} in this case; the history numbers them from 1.</source>
        <translation>No hay ninguna decisión {seq} en este caso; el historial las numera desde 1.</translation>
    </message>
    <message>
        <source>This is the latest decision; there is nothing after it to take back.</source>
        <translation>Esta es la última decisión; después no hay nada que revertir.</translation>
    </message>
    <message>
        <source>An article was erased later, by decision {seq}, which cannot be taken back; go back to decision {seq} or a later one.</source>
        <translation>Más tarde se borró un artículo (decisión {seq}), lo que no se puede deshacer; vuelva a la decisión {seq} o a una posterior.</translation>
    </message>
    <message>
        <source>Articles were analyzed later, by decision {seq} (“{what}”), which cannot be taken back; go back to decision {seq} or a later one.</source>
        <translation>Después se analizaron artículos con la decisión {seq} («{what}»), que no se puede revertir; volver a la decisión {seq} o a una posterior.</translation>
    </message>
    <message numerus="yes">
        <source>This would take back %n decision(s) by {name}; name {name} in “others” if you mean that.</source>
        <translation>
            <numerusform>Esto revertiría %n decisión de {name}; si es lo que se quiere, indicar {name} en «others».</numerusform>
            <numerusform>Esto revertiría %n decisiones de {name}; si es lo que se quiere, indicar {name} en «others».</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to “{what}” (1 later decision taken back)</source>
        <translation>Volver a «{what}» (1 decisión posterior revertida)</translation>
    </message>
    <message>
        <source>Go back to “{what}” ({number} later decisions taken back)</source>
        <translation>Volver a «{what}» ({number} decisiones posteriores revertidas)</translation>
    </message>
    <message>
        <source>Import {letters}</source>
        <translation>Importar {letters}</translation>
    </message>
    <message>
        <source>Analyze again</source>
        <translation>Analizar de nuevo</translation>
    </message>
    <message>
        <source>Erase article {letter}</source>
        <translation>Borrar el artículo {letter}</translation>
    </message>
    <message>
        <source>Grouped by the analysis.</source>
        <translation>Agrupada por el análisis.</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>Sección {number}</translation>
    </message>
    <message>
        <source>Learn nothing from decisions</source>
        <translation>No aprender nada de las decisiones</translation>
    </message>
    <message>
        <source>Learn from decisions for this case</source>
        <translation>Aprender de las decisiones para este caso</translation>
    </message>
    <message>
        <source>Learn from decisions for all cases</source>
        <translation>Aprender de las decisiones para todos los casos</translation>
    </message>
    <message>
        <source>Forget what was learnt</source>
        <translation>Olvidar lo aprendido</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>article</source>
        <translation>artículo</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>afirmación</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>contradicción</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>veredicto</translation>
    </message>
    <message>
        <source>link</source>
        <translation>vínculo</translation>
    </message>
    <message>
        <source>section</source>
        <translation>sección</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>relación</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>alias</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>aprendizaje</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>devuelta</translation>
    </message>
    <message>
        <source>both, attributed</source>
        <translation>ambas con su fuente</translation>
    </message>
    <message>
        <source>later replaces earlier</source>
        <translation>lo posterior sustituye a lo anterior</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>se deja abierta</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>medio</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autor</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>{claim}, verdict of {analyst}</source>
        <translation>{claim}, veredicto de {analyst}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>{claim}, claim by hand</source>
        <translation>{claim}, afirmación a mano</translation>
    </message>
    <message>
        <source>{claim}, claim</source>
        <translation>{claim}, afirmación</translation>
    </message>
    <message>
        <source>{claim}, words</source>
        <translation>{claim}, pasaje</translation>
    </message>
    <message>
        <source>another fact with the same line</source>
        <translation>otro hecho con la misma línea</translation>
    </message>
    <message>
        <source>{claim}, in the fact</source>
        <translation>{claim}, en el hecho</translation>
    </message>
    <message>
        <source>{claim}, note</source>
        <translation>{claim}, nota</translation>
    </message>
    <message>
        <source>{claim}, statement</source>
        <translation>{claim}, enunciado</translation>
    </message>
    <message>
        <source>{claim}, value</source>
        <translation>{claim}, valor</translation>
    </message>
    <message>
        <source>{claim}, kind</source>
        <translation>{claim}, tipo</translation>
    </message>
    <message>
        <source>{claim}, said by</source>
        <translation>{claim}, dicho por</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>resolución</translation>
    </message>
    <message>
        <source>line of the sheet</source>
        <translation>línea de la ficha</translation>
    </message>
    <message>
        <source>note on the fact</source>
        <translation>nota sobre el hecho</translation>
    </message>
    <message>
        <source>why it is settled so</source>
        <translation>motivo de la resolución</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>{first} and {second} are one fact</source>
        <translation>{first} y {second} son un mismo hecho</translation>
    </message>
    <message>
        <source>{first} and {second} are different facts</source>
        <translation>{first} y {second} son hechos distintos</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>recordado</translation>
    </message>
    <message>
        <source>article {letter}, {what}</source>
        <translation>artículo {letter}, {what}</translation>
    </message>
    <message>
        <source>article {letter}, replaced by</source>
        <translation>artículo {letter}, sustituido por</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>There is no claim {name!r} in this case; labels look like B5.</source>
        <translation>No hay ninguna afirmación {name!r} en este caso; las etiquetas son como B5.</translation>
    </message>
    <message>
        <source>There is no fact {name!r} in this case; give its id or the label of a claim of it.</source>
        <translation>No hay ningún hecho {name!r} en este caso; indicar su ID o la etiqueta de una de sus afirmaciones.</translation>
    </message>
    <message>
        <source>There is no article {name!r} in this case; articles are named by letter, as in A.</source>
        <translation>No hay ningún artículo {name!r} en este caso; los artículos se nombran por su letra, como A.</translation>
    </message>
    <message>
        <source>{name!r} is no command; commands are: {known}.</source>
        <translation>{name!r} no es un comando; los comandos son: {known}.</translation>
    </message>
    <message>
        <source>The command {name!r} needs {get!r}.</source>
        <translation>El comando {name!r} necesita {get!r}.</translation>
    </message>
    <message>
        <source>The command {name!r} knows no {given!r}.</source>
        <translation>El comando {name!r} no conoce {given!r}.</translation>
    </message>
    <message>
        <source>{name!r} of the command {command!r} cannot be {dumps}.</source>
        <translation>{name!r} del comando {command!r} no puede ser {dumps}.</translation>
    </message>
    <message>
        <source>{raw!r} is no {name}; it is one of: {known}.</source>
        <translation>{raw!r} no es válido para {name}; valores posibles: {known}.</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>lo niega</translation>
    </message>
    <message>
        <source>affirmed</source>
        <translation>lo afirma</translation>
    </message>
    <message>
        <source>“{path}” is a folder; name a file in it.</source>
        <translation>«{path}» es una carpeta; indicar un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>“{path}” is no ordinary file; name another one.</source>
        <translation>«{path}» no es un archivo normal; indicar otro.</translation>
    </message>
    <message>
        <source>The folder of “{path}” does not exist; make it, or name another one.</source>
        <translation>La carpeta de «{path}» no existe; crearla o indicar otra.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>«{path}» no se puede escribir: {reason}.</translation>
    </message>
    <message>
        <source>{claim}, {state}: {statement}</source>
        <translation>{claim}, {state}: {statement}</translation>
    </message>
    <message>
        <source>Citation {claim}: {quote}</source>
        <translation>Cita {claim}: {quote}</translation>
    </message>
    <message>
        <source>{line}, {mark}</source>
        <translation>{line}, {mark}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Saved view 1 (Alt 2 to Alt 9: the others)</source>
        <translation>Vista guardada 1 (Alt 2 a Alt 9: las demás)</translation>
    </message>
    <message>
        <source>Saved view 2</source>
        <translation>Vista guardada 2</translation>
    </message>
    <message>
        <source>Saved view 3</source>
        <translation>Vista guardada 3</translation>
    </message>
    <message>
        <source>Saved view 4</source>
        <translation>Vista guardada 4</translation>
    </message>
    <message>
        <source>Saved view 5</source>
        <translation>Vista guardada 5</translation>
    </message>
    <message>
        <source>Saved view 6</source>
        <translation>Vista guardada 6</translation>
    </message>
    <message>
        <source>Saved view 7</source>
        <translation>Vista guardada 7</translation>
    </message>
    <message>
        <source>Saved view 8</source>
        <translation>Vista guardada 8</translation>
    </message>
    <message>
        <source>Saved view 9</source>
        <translation>Vista guardada 9</translation>
    </message>
    <message>
        <source>One value: source 1</source>
        <translation>Un valor: fuente 1</translation>
    </message>
    <message>
        <source>One value: source 2</source>
        <translation>Un valor: fuente 2</translation>
    </message>
    <message>
        <source>One value: source 3</source>
        <translation>Un valor: fuente 3</translation>
    </message>
    <message>
        <source>One value: source 4</source>
        <translation>Un valor: fuente 4</translation>
    </message>
    <message>
        <source>One value: source 5</source>
        <translation>Un valor: fuente 5</translation>
    </message>
    <message>
        <source>One value: source 6</source>
        <translation>Un valor: fuente 6</translation>
    </message>
    <message>
        <source>One value: source 7</source>
        <translation>Un valor: fuente 7</translation>
    </message>
    <message>
        <source>One value: source 8</source>
        <translation>Un valor: fuente 8</translation>
    </message>
    <message>
        <source>One value: source 9</source>
        <translation>Un valor: fuente 9</translation>
    </message>
    <message>
        <source>To the claim of other source 1 (2 to 9: the others)</source>
        <translation>A la afirmación de la otra fuente 1 (2 a 9: las demás)</translation>
    </message>
    <message>
        <source>To the claim of other source 2</source>
        <translation>A la afirmación de la otra fuente 2</translation>
    </message>
    <message>
        <source>To the claim of other source 3</source>
        <translation>A la afirmación de la otra fuente 3</translation>
    </message>
    <message>
        <source>To the claim of other source 4</source>
        <translation>A la afirmación de la otra fuente 4</translation>
    </message>
    <message>
        <source>To the claim of other source 5</source>
        <translation>A la afirmación de la otra fuente 5</translation>
    </message>
    <message>
        <source>To the claim of other source 6</source>
        <translation>A la afirmación de la otra fuente 6</translation>
    </message>
    <message>
        <source>To the claim of other source 7</source>
        <translation>A la afirmación de la otra fuente 7</translation>
    </message>
    <message>
        <source>To the claim of other source 8</source>
        <translation>A la afirmación de la otra fuente 8</translation>
    </message>
    <message>
        <source>To the claim of other source 9</source>
        <translation>A la afirmación de la otra fuente 9</translation>
    </message>
    <message>
        <source>Start page: new case, recent cases</source>
        <translation>Página de inicio: caso nuevo, casos recientes</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Paste text as an article</source>
        <translation>Pegar texto como artículo</translation>
    </message>
    <message>
        <source>Add a web page by its address…</source>
        <translation>Añadir una página web por su dirección…</translation>
    </message>
    <message>
        <source>Bring in annotations made elsewhere…</source>
        <translation>Incorporar anotaciones hechas en otro programa…</translation>
    </message>
    <message>
        <source>Save the case as one file…</source>
        <translation>Guardar el caso en un solo archivo…</translation>
    </message>
    <message>
        <source>Open the demo case</source>
        <translation>Abrir el caso de demostración</translation>
    </message>
    <message>
        <source>Rename the case…</source>
        <translation>Cambiar el nombre del caso…</translation>
    </message>
    <message>
        <source>Second opinion of a language model…</source>
        <translation>Segunda opinión de un modelo de lenguaje…</translation>
    </message>
    <message>
        <source>Analyze the case again</source>
        <translation>Analizar el caso de nuevo</translation>
    </message>
    <message>
        <source>Compare the article with its other version…</source>
        <translation>Comparar el artículo con su otra versión…</translation>
    </message>
    <message>
        <source>Compare two versions of an article…</source>
        <translation>Comparar dos versiones de un artículo…</translation>
    </message>
    <message>
        <source>Correct what is known of the article…</source>
        <translation>Corregir los datos del artículo…</translation>
    </message>
    <message>
        <source>Erase an article or a person for good…</source>
        <translation>Borrar un artículo o una persona para siempre…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Comprobar la base de datos</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Copias de seguridad…</translation>
    </message>
    <message>
        <source>Encryption of the database…</source>
        <translation>Cifrado de la base de datos…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Edit the statement</source>
        <translation>Editar el enunciado</translation>
    </message>
    <message>
        <source>Edit the wording</source>
        <translation>Editar la redacción</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who is meant: another name…</source>
        <translation>De quién se trata: otro nombre…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Search articles, facts, claims, commands</source>
        <translation>Buscar artículos, hechos, afirmaciones, comandos</translation>
    </message>
    <message>
        <source>Accept the claim</source>
        <translation>Aceptar la afirmación</translation>
    </message>
    <message>
        <source>Accept the selected facts</source>
        <translation>Aceptar los hechos seleccionados</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Reject the selected facts…</source>
        <translation>Rechazar los hechos seleccionados…</translation>
    </message>
    <message>
        <source>Hand back, to be looked at again…</source>
        <translation>Devolver para revisar de nuevo…</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>Retirar el veredicto</translation>
    </message>
    <message>
        <source>Accept, and on to the next article&apos;s claim</source>
        <translation>Aceptar y pasar a la afirmación del artículo siguiente</translation>
    </message>
    <message>
        <source>Claim from the selected words</source>
        <translation>Afirmación a partir de las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Unir con…</translation>
    </message>
    <message>
        <source>Merge the selected facts</source>
        <translation>Unir los hechos seleccionados</translation>
    </message>
    <message>
        <source>Same fact as…</source>
        <translation>El mismo hecho que…</translation>
    </message>
    <message>
        <source>Different fact: take it out of this one</source>
        <translation>Otro hecho: sacarla de este</translation>
    </message>
    <message>
        <source>Different fact: take this source out</source>
        <translation>Otro hecho: sacar esta fuente</translation>
    </message>
    <message>
        <source>Put into a section…</source>
        <translation>Poner en una sección…</translation>
    </message>
    <message>
        <source>Rename the section…</source>
        <translation>Cambiar el nombre de la sección…</translation>
    </message>
    <message>
        <source>Move the line up, past the first into the section above</source>
        <translation>Subir la línea; pasada la primera, a la sección de arriba</translation>
    </message>
    <message>
        <source>Move the line down, past the last into the section below</source>
        <translation>Bajar la línea; pasada la última, a la sección de abajo</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Subir la sección</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Bajar la sección</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Both, attributed</source>
        <translation>Ambas con su fuente</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Dejar abierta</translation>
    </message>
    <message>
        <source>The number keys mean the next nine sources</source>
        <translation>Teclas numéricas para las nueve fuentes siguientes</translation>
    </message>
    <message>
        <source>Typed wording, or the proposed one</source>
        <translation>Redacción propia o la propuesta</translation>
    </message>
    <message>
        <source>Mark this source, to take several out</source>
        <translation>Marcar esta fuente para sacar varias</translation>
    </message>
    <message>
        <source>Why: the rule in general</source>
        <translation>Por qué: la regla en general</translation>
    </message>
    <message>
        <source>Settle and next</source>
        <translation>Resolver y seguir</translation>
    </message>
    <message>
        <source>Take the settlement back</source>
        <translation>Retirar la resolución</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Afirmación siguiente</translation>
    </message>
    <message>
        <source>Next open conflict</source>
        <translation>Contradicción abierta siguiente</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>Hecho siguiente</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Cita siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Afirmación anterior</translation>
    </message>
    <message>
        <source>Previous open conflict</source>
        <translation>Contradicción abierta anterior</translation>
    </message>
    <message>
        <source>Previous fact</source>
        <translation>Hecho anterior</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Cita anterior</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Siguiente sin decidir</translation>
    </message>
    <message>
        <source>Next open conflict, past the last: the first</source>
        <translation>Contradicción abierta siguiente; tras la última, la primera</translation>
    </message>
    <message>
        <source>Skip: next, decides nothing</source>
        <translation>Omitir: siguiente, sin decidir nada</translation>
    </message>
    <message>
        <source>Next fact, decides nothing</source>
        <translation>Hecho siguiente, sin decidir nada</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Una página hacia abajo</translation>
    </message>
    <message>
        <source>Previous claim at this place</source>
        <translation>Afirmación anterior en este lugar</translation>
    </message>
    <message>
        <source>Next claim at this place</source>
        <translation>Afirmación siguiente en este lugar</translation>
    </message>
    <message>
        <source>Next words that nobody has claimed</source>
        <translation>Pasaje siguiente sin afirmación</translation>
    </message>
    <message>
        <source>Previous words that nobody has claimed</source>
        <translation>Pasaje anterior sin afirmación</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Artículo siguiente</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Artículo anterior</translation>
    </message>
    <message>
        <source>All other sources on the card</source>
        <translation>Todas las demás fuentes en la tarjeta</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Mostrar dónde está</translation>
    </message>
    <message>
        <source>Show the fact among the conflicts or facts</source>
        <translation>Mostrar el hecho entre las contradicciones o los hechos</translation>
    </message>
    <message>
        <source>Show the source&apos;s words in the article</source>
        <translation>Mostrar las palabras de la fuente en el artículo</translation>
    </message>
    <message>
        <source>Show the words in the article</source>
        <translation>Mostrar las palabras en el artículo</translation>
    </message>
    <message>
        <source>Show the words that are cited</source>
        <translation>Mostrar las palabras citadas</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Select a word to the right</source>
        <translation>Seleccionar una palabra a la derecha</translation>
    </message>
    <message>
        <source>Select a word to the left</source>
        <translation>Seleccionar una palabra a la izquierda</translation>
    </message>
    <message>
        <source>Select down to the next line</source>
        <translation>Seleccionar hasta la línea siguiente</translation>
    </message>
    <message>
        <source>Select up to the line before</source>
        <translation>Seleccionar hasta la línea anterior</translation>
    </message>
    <message>
        <source>Select to the sentence&apos;s right end</source>
        <translation>Seleccionar hasta el extremo derecho de la frase</translation>
    </message>
    <message>
        <source>Select to the sentence&apos;s left end</source>
        <translation>Seleccionar hasta el extremo izquierdo de la frase</translation>
    </message>
    <message>
        <source>Claim&apos;s end: one word to the right</source>
        <translation>Final de la afirmación: una palabra a la derecha</translation>
    </message>
    <message>
        <source>Claim&apos;s end: one word to the left</source>
        <translation>Final de la afirmación: una palabra a la izquierda</translation>
    </message>
    <message>
        <source>Claim&apos;s start: one word to the right</source>
        <translation>Inicio de la afirmación: una palabra a la derecha</translation>
    </message>
    <message>
        <source>Claim&apos;s start: one word to the left</source>
        <translation>Inicio de la afirmación: una palabra a la izquierda</translation>
    </message>
    <message>
        <source>Filter the facts…</source>
        <translation>Filtrar los hechos…</translation>
    </message>
    <message>
        <source>Sort the facts…</source>
        <translation>Ordenar los hechos…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Show or hide what the fact is made of</source>
        <translation>Mostrar u ocultar de qué se compone el hecho</translation>
    </message>
    <message>
        <source>Save the filters as a view…</source>
        <translation>Guardar los filtros como vista…</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>Cambiar el nombre de esta vista…</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Eliminar esta vista</translation>
    </message>
    <message>
        <source>Show or put away export and check</source>
        <translation>Mostrar u ocultar exportación y comprobación</translation>
    </message>
    <message>
        <source>Show what is set aside (opinion and other)</source>
        <translation>Mostrar lo apartado (opinión y otros)</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Unfold all page furniture, or fold it</source>
        <translation>Desplegar o plegar todos los elementos de página</translation>
    </message>
    <message>
        <source>Unfold the next page furniture, or fold this</source>
        <translation>Desplegar el siguiente elemento de página o plegar este</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>Historial del caso</translation>
    </message>
    <message>
        <source>History of this fact</source>
        <translation>Historial de este hecho</translation>
    </message>
    <message>
        <source>History of this claim</source>
        <translation>Historial de esta afirmación</translation>
    </message>
    <message>
        <source>Names of the case, and their forms</source>
        <translation>Nombres del caso y sus formas</translation>
    </message>
    <message>
        <source>What the last analysis changed</source>
        <translation>Qué cambió el último análisis</translation>
    </message>
    <message>
        <source>What was learnt from decisions</source>
        <translation>Qué se aprendió de las decisiones</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s</source>
        <translation>Tamaño de texto del sistema</translation>
    </message>
    <message>
        <source>The keys on one page</source>
        <translation>Hoja de teclas</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Volver a mostrar las sugerencias</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Cambiar las teclas</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search articles, claims, commands</source>
        <translation>Buscar artículos, afirmaciones, comandos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modos</translation>
    </message>
    <message>
        <source>Case {name}</source>
        <translation>Caso {name}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Claims decided</source>
        <translation>Afirmaciones decididas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>{decided:,} of {claims:,} claims decided</source>
        <translation>{decided:,} de {claims:,} afirmaciones decididas</translation>
    </message>
    <message>
        <source>● saved {what:%H:%M:%S}</source>
        <translation>● guardado {what:%H:%M:%S}</translation>
    </message>
    <message>
        <source>○ not saved</source>
        <translation>○ sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) open, {settled:,} settled</source>
        <translation>
            <numerusform>%n contradicción abierta, resueltas: {settled:,}</numerusform>
            <numerusform>%n contradicciones abiertas, resueltas: {settled:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} %</source>
        <translation>{done} %</translation>
    </message>
    <message>
        <source>Before it repairs anything, it makes a backup; nothing is deleted.</source>
        <translation>Antes de reparar nada se hace una copia de seguridad; no se borra nada.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Nothing was found yet.</source>
        <translation>Todavía no se ha encontrado nada.</translation>
    </message>
    <message>
        <source>The database is being checked; deciding waits for it.</source>
        <translation>Se está comprobando la base de datos; las decisiones esperan.</translation>
    </message>
    <message>
        <source>The check at the start found damage: {problems}</source>
        <translation>La comprobación al inicio encontró daños: {problems}</translation>
    </message>
    <message>
        <source>The check at the start found nothing wrong.</source>
        <translation>La comprobación al inicio no encontró nada incorrecto.</translation>
    </message>
    <message>
        <source>The file, the texts and the logs are whole; whether the records follow is being checked.</source>
        <translation>El archivo, los textos y los registros están íntegros; se está comprobando si los datos se siguen de ellos.</translation>
    </message>
    <message>
        <source>The file, the texts and the logs are whole; whether the records follow was not checked.</source>
        <translation>El archivo, los textos y los registros están íntegros; no se comprobó si los datos se siguen de ellos.</translation>
    </message>
    <message>
        <source>Repair: {would}</source>
        <translation>Reparación: {would}</translation>
    </message>
    <message>
        <source>Cancel what is being done</source>
        <translation>Cancelar lo que se está haciendo</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) open</source>
        <translation>
            <numerusform>%n contradicción abierta</numerusform>
            <numerusform>%n contradicciones abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} de {total:,}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>This claim is rejected; accept it in Read before its value can stand.</source>
        <translation>Esta afirmación está rechazada; hay que aceptarla en «Leer» antes de elegir su valor.</translation>
    </message>
    <message numerus="yes">
        <source>There (is|are) only %n source(s); the digits reach all of them.</source>
        <translation>
            <numerusform>Solo hay %n fuente; los dígitos llegan a ella.</numerusform>
            <numerusform>Solo hay %n fuentes; los dígitos llegan a todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a source first: its number, a click on its row, or the arrows.</source>
        <translation>Seleccionar antes una fuente: su número, un clic en su fila o las flechas.</translation>
    </message>
    <message>
        <source>{resolution} is not possible: {why}.</source>
        <translation>«{resolution}» no es posible: {why}.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Contradicción</translation>
    </message>
    <message>
        <source>Different facts</source>
        <translation>Hechos distintos</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>{key}: the digits mean the next nine sources</source>
        <translation>{key}: dígitos para las nueve fuentes siguientes</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Otro hecho</translation>
    </message>
    <message>
        <source>{severity} · rule {rule}</source>
        <translation>{severity} · regla {rule}</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>regla {rule}</translation>
    </message>
    <message>
        <source>The rule: {rule}</source>
        <translation>La regla: {rule}</translation>
    </message>
    <message>
        <source>✓ Settled ({how}) by {who} {when}</source>
        <translation>✓ Resuelta ({how}) por {who} {when}</translation>
    </message>
    <message>
        <source>{key} takes it back</source>
        <translation>{key} lo deshace</translation>
    </message>
    <message>
        <source>Press the number of the source whose value stands, or a letter.</source>
        <translation>Pulsar el número de la fuente cuyo valor vale, o una letra.</translation>
    </message>
    <message>
        <source>It goes to the open questions of the sheet, with all sources and your note.</source>
        <translation>Pasa a las preguntas abiertas de la ficha, con todas las fuentes y la nota.</translation>
    </message>
    <message>
        <source>Cited: {letters}</source>
        <translation>Se citan: {letters}</translation>
    </message>
    <message>
        <source>noted as differing: {letters}</source>
        <translation>anotadas como discrepantes: {letters}</translation>
    </message>
    <message numerus="yes">
        <source>behind it: {some} of %n source(s), {independent} independent</source>
        <translation>
            <numerusform>respaldo: {some} de %n fuente, {independent} de origen independiente</numerusform>
            <numerusform>respaldo: {some} de %n fuentes, {independent} de origen independiente</numerusform>
        </translation>
    </message>
    <message>
        <source>See the sheet</source>
        <translation>Ver la ficha</translation>
    </message>
    <message>
        <source>Look at what is settled</source>
        <translation>Ver lo resuelto</translation>
    </message>
    <message>
        <source>Every conflict is settled</source>
        <translation>Todas las contradicciones están resueltas</translation>
    </message>
    <message numerus="yes">
        <source>%n settled. Next: see how the sheet reads, or decide the claims that are still undecided ({key}). Settled ones stay in the list; each can be opened and settled anew.</source>
        <translation>
            <numerusform>%n resuelta. A continuación: ver cómo se lee la ficha o decidir las afirmaciones aún sin decidir ({key}). Las resueltas siguen en la lista; cada una se puede abrir y resolver de nuevo.</numerusform>
            <numerusform>%n resueltas. A continuación: ver cómo se lee la ficha o decidir las afirmaciones aún sin decidir ({key}). Las resueltas siguen en la lista; cada una se puede abrir y resolver de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sources disagree on nothing here</source>
        <translation>Aquí las fuentes no difieren en nada</translation>
    </message>
    <message>
        <source>Conflicts appear where claims of one fact say different things. Decide the claims in Read ({key}), or see the sheet.</source>
        <translation>Las contradicciones aparecen donde las afirmaciones de un hecho dicen cosas distintas. Decidir las afirmaciones en «Leer» ({key}) o ver la ficha.</translation>
    </message>
    <message>
        <source>shortly before {value}</source>
        <translation>poco antes de {value}</translation>
    </message>
    <message>
        <source>after {value}</source>
        <translation>después de {value}</translation>
    </message>
    <message>
        <source>from {value} on</source>
        <translation>desde {value}</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>antes de {value}</translation>
    </message>
    <message>
        <source>by {value}</source>
        <translation>hasta {value}</translation>
    </message>
    <message>
        <source>Each step of the scale is ten times the one before.</source>
        <translation>Cada paso de la escala es diez veces el anterior.</translation>
    </message>
    <message>
        <source>Chosen: the range of all of them.</source>
        <translation>Elegido: el intervalo de todos los valores.</translation>
    </message>
    <message>
        <source>Chosen: {value}.</source>
        <translation>Elegido: {value}.</translation>
    </message>
    <message>
        <source>{what}: {who}; not {others}.</source>
        <translation>{what}: {who}; no {others}.</translation>
    </message>
    <message>
        <source>{what}: {who}.</source>
        <translation>{what}: {who}.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no se dice</translation>
    </message>
    <message numerus="yes">
        <source>%n open · worst first · {settled} settled</source>
        <translation>
            <numerusform>%n abierta · graves primero · resueltas: {settled}</numerusform>
            <numerusform>%n abiertas · graves primero · resueltas: {settled}</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict {number} of {all}</source>
        <translation>Contradicción {number} de {all}</translation>
    </message>
    <message>
        <source>Choose first: a source&apos;s number, or R, B, L, O.</source>
        <translation>Elegir antes: el número de una fuente, o R, B, L, O.</translation>
    </message>
    <message>
        <source>Select the source that speaks of something else: its number, or a click; then D.</source>
        <translation>Seleccionar la fuente que habla de otra cosa: su número o un clic; luego D.</translation>
    </message>
    <message>
        <source>These are all the sources of this fact; leave at least one in it.</source>
        <translation>Son todas las fuentes de este hecho; hay que dejar al menos una.</translation>
    </message>
    <message>
        <source>{act}. A new analysis will keep them apart.</source>
        <translation>{act}. Un nuevo análisis mantendrá la separación.</translation>
    </message>
    <message>
        <source>Not on the line: {values}</source>
        <translation>Fuera de la línea: {values}</translation>
    </message>
    <message>
        <source>Picture of what the sources say</source>
        <translation>Gráfico de lo que dicen las fuentes</translation>
    </message>
    <message>
        <source>Scale by ratio: each step is ten times the one before.</source>
        <translation>Escala logarítmica: cada paso es diez veces el anterior.</translation>
    </message>
    <message>
        <source>every claim of it is rejected</source>
        <translation>todas sus afirmaciones están rechazadas</translation>
    </message>
    <message>
        <source>a range needs two figures or dates of one sort</source>
        <translation>un intervalo necesita dos cifras o dos fechas del mismo tipo</translation>
    </message>
    <message>
        <source>only one side is left</source>
        <translation>solo queda una posición</translation>
    </message>
    <message>
        <source>the articles’ dates do not tell which came later; press the later source’s number first</source>
        <translation>las fechas de los artículos no indican cuál es posterior; pulsar antes el número de la fuente posterior</translation>
    </message>
    <message>
        <source>cannot both be right</source>
        <translation>no pueden ser ciertas ambas</translation>
    </message>
    <message>
        <source>may both be right</source>
        <translation>pueden ser ciertas ambas</translation>
    </message>
    <message>
        <source>independent sources {sides}</source>
        <translation>fuentes independientes {sides}</translation>
    </message>
    <message>
        <source>settled: {how}</source>
        <translation>resolución: {how}</translation>
    </message>
    <message>
        <source>indep. {sides}</source>
        <translation>indep. {sides}</translation>
    </message>
    <message>
        <source>Queue of conflicts, worst first</source>
        <translation>Lista de contradicciones, primero las más graves</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Posterior</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Wording of the sheet</source>
        <translation>Redacción en la ficha</translation>
    </message>
    <message>
        <source>Choose how to settle it</source>
        <translation>Elegir cómo resolverla</translation>
    </message>
    <message>
        <source>Choose how to settle it: the line of the sheet is proposed here</source>
        <translation>Elegir cómo resolverla: aquí se propone la línea de la ficha</translation>
    </message>
    <message>
        <source>Note: why, or what to ask (printed with the disagreement)</source>
        <translation>Nota: por qué, o qué preguntar (se imprime con la contradicción)</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>Redacción propuesta</translation>
    </message>
    <message>
        <source>Not possible: {why}.</source>
        <translation>No es posible: {why}.</translation>
    </message>
    <message>
        <source>My wording</source>
        <translation>Mi redacción</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>el artículo</translation>
    </message>
    <message>
        <source>hedged: {word}</source>
        <translation>matiz: {word}</translation>
    </message>
    <message>
        <source>✂ marked: to be taken out</source>
        <translation>✂ marcada para sacarla</translation>
    </message>
    <message>
        <source>Source {number}: {name}, {date}.</source>
        <translation>Fuente {number}: {name}, {date}.</translation>
    </message>
    <message>
        <source>Hedged: {word}.</source>
        <translation>Matiz: {word}.</translation>
    </message>
    <message>
        <source>Same fact, not in this conflict.</source>
        <translation>El mismo hecho, fuera de esta contradicción.</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>Rechazada.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Elegida.</translation>
    </message>
    <message>
        <source>Marked to be taken out.</source>
        <translation>Marcada para sacarla.</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>FUENTE</translation>
    </message>
    <message>
        <source>WHAT IT SAYS</source>
        <translation>QUÉ DICE</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALOR</translation>
    </message>
    <message>
        <source>WHO SAYS SO</source>
        <translation>QUIÉN LO DICE</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>abstención</translation>
    </message>
    <message>
        <source>acquitted</source>
        <translation>absuelto</translation>
    </message>
    <message>
        <source>against</source>
        <translation>en contra</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>anunciado</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>arrested</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>acusado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>fracasado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>convicted</source>
        <translation>condenado</translation>
    </message>
    <message>
        <source>defeated</source>
        <translation>desestimado</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>fracaso</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>presentado</translation>
    </message>
    <message>
        <source>flying</source>
        <translation>en vuelo</translation>
    </message>
    <message>
        <source>for</source>
        <translation>a favor</translation>
    </message>
    <message>
        <source>grounded</source>
        <translation>en tierra</translation>
    </message>
    <message>
        <source>in talks</source>
        <translation>en negociación</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mantenido</translation>
    </message>
    <message>
        <source>landed</source>
        <translation>aterrizado</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>lanzado</translation>
    </message>
    <message>
        <source>live</source>
        <translation>con corriente</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>off</source>
        <translation>sin corriente</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>de permiso</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>en juicio</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>ordenado</translation>
    </message>
    <message>
        <source>partial success</source>
        <translation>éxito parcial</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>preliminar</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>propuesto</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>denegado</translation>
    </message>
    <message>
        <source>released</source>
        <translation>en libertad</translation>
    </message>
    <message>
        <source>resigned</source>
        <translation>dimitido</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>suprimido</translation>
    </message>
    <message>
        <source>scrubbed</source>
        <translation>aplazado</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>sigue</translation>
    </message>
    <message>
        <source>success</source>
        <translation>éxito</translation>
    </message>
    <message>
        <source>voluntary</source>
        <translation>voluntario</translation>
    </message>
    <message>
        <source>{source}: not yet</source>
        <translation>{source}: aún no</translation>
    </message>
    <message>
        <source>The stages in their order: {stages}.</source>
        <translation>Las etapas por orden: {stages}.</translation>
    </message>
    <message>
        <source>{stage}: {sources}.</source>
        <translation>{stage}: {sources}.</translation>
    </message>
    <message>
        <source>In another disagreement of this fact: {kind}</source>
        <translation>En otra contradicción de este hecho: {kind}</translation>
    </message>
    <message>
        <source>Same fact, not in this conflict</source>
        <translation>El mismo hecho, fuera de esta contradicción</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Qué dicen las fuentes</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s), {independent} independent</source>
        <translation>
            <numerusform>%n fuente, {independent} de origen independiente</numerusform>
            <numerusform>%n fuentes, {independent} de origen independiente</numerusform>
        </translation>
    </message>
    <message>
        <source>side {number}</source>
        <translation>posición {number}</translation>
    </message>
    <message>
        <source>The case was not analyzed anew since the window was opened. The history has the figures of every earlier analysis.</source>
        <translation>El caso no se ha analizado de nuevo desde que se abrió la ventana. El historial tiene las cifras de todos los análisis anteriores.</translation>
    </message>
    <message>
        <source>The figures stand in the history of the case. Esc closes.</source>
        <translation>Las cifras están en el historial del caso. Esc cierra.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n hecho</numerusform>
            <numerusform>%n hechos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// can be fetched.</source>
        <translation>Solo se pueden descargar direcciones que empiecen por https:// o http://.</translation>
    </message>
    <message>
        <source>This address cannot be read</source>
        <translation>Esta dirección no se puede leer</translation>
    </message>
    <message>
        <source>Add the web page</source>
        <translation>Añadir la página web</translation>
    </message>
    <message>
        <source>You are asked before it is fetched.</source>
        <translation>Se pregunta antes de descargarla.</translation>
    </message>
    <message numerus="yes">
        <source>Add a text of %n word(s) to {case}</source>
        <translation>
            <numerusform>Añadir un texto de %n palabra a «{case}»</numerusform>
            <numerusform>Añadir un texto de %n palabras a «{case}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New case of a text of %n word(s)</source>
        <translation>
            <numerusform>Caso nuevo con un texto de %n palabra</numerusform>
            <numerusform>Caso nuevo con un texto de %n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {names}. A case file is brought in alone.</source>
        <translation>Se omite: {names}. Un archivo de caso se incorpora solo.</translation>
    </message>
    <message>
        <source>Bring in the case file “{name}”</source>
        <translation>Incorporar el archivo de caso «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>(This file|These %n files) cannot be read</source>
        <translation>
            <numerusform>Este archivo no se puede leer</numerusform>
            <numerusform>Estos %n archivos no se pueden leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Use one of {kinds}, or a folder of them.</source>
        <translation>Se admiten {kinds}, o una carpeta con ellos.</translation>
    </message>
    <message>
        <source>Left out, because such files are not read: {names}.</source>
        <translation>Omitidos, porque esos archivos no se leen: {names}.</translation>
    </message>
    <message>
        <source>Add the folder “{name}” to {case}</source>
        <translation>Añadir la carpeta «{name}» a «{case}»</translation>
    </message>
    <message>
        <source>New case of the folder “{name}”</source>
        <translation>Caso nuevo con la carpeta «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files and folders to {case}</source>
        <translation>
            <numerusform>Añadir %n archivo o carpeta a «{case}»</numerusform>
            <numerusform>Añadir %n archivos y carpetas a «{case}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New case of %n files and folders</source>
        <translation>
            <numerusform>Caso nuevo con %n archivo o carpeta</numerusform>
            <numerusform>Caso nuevo con %n archivos y carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to {case}</source>
        <translation>
            <numerusform>Añadir %n archivo a «{case}»</numerusform>
            <numerusform>Añadir %n archivos a «{case}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New case of %n file(s)</source>
        <translation>
            <numerusform>Caso nuevo con %n archivo</numerusform>
            <numerusform>Caso nuevo con %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go here.</source>
        <translation>Soltar aquí.</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>What should be looked at again?</source>
        <translation>¿Qué hay que volver a mirar?</translation>
    </message>
    <message>
        <source>Select two facts or more to merge them: Shift with the arrows, or Ctrl and a click.</source>
        <translation>Para unir, seleccionar dos hechos o más: Shift con las flechas, o Ctrl y un clic.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n fact(s) can be merged at once; select fewer.</source>
        <translation>
            <numerusform>Se puede unir como máximo %n hecho a la vez; seleccionar menos.</numerusform>
            <numerusform>Se pueden unir como máximo %n hechos a la vez; seleccionar menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: as proposed</source>
        <translation>Vacío: como se propone</translation>
    </message>
    <message>
        <source>Empty: no note</source>
        <translation>Vacío: sin nota</translation>
    </message>
    <message>
        <source>Select facts first: arrows, Shift with the arrows, or a click.</source>
        <translation>Seleccionar antes hechos: flechas, Shift con las flechas o un clic.</translation>
    </message>
    <message numerus="yes">
        <source>Deciding on %n fact(s)…</source>
        <translation>
            <numerusform>Decidiendo sobre %n hecho…</numerusform>
            <numerusform>Decidiendo sobre %n hechos…</numerusform>
        </translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>las fuentes difieren</translation>
    </message>
    <message>
        <source>money</source>
        <translation>importe</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>porcentaje</translation>
    </message>
    <message>
        <source>count</source>
        <translation>recuento</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>puesto</translation>
    </message>
    <message>
        <source>score</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>role</source>
        <translation>cargo</translation>
    </message>
    <message>
        <source>status</source>
        <translation>situación</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>negación</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisión</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>calificativo</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>atribución</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Filter: state is {value}</source>
        <translation>Filtro por estado: {value}</translation>
    </message>
    <message>
        <source>State: {values}</source>
        <translation>Estado: {values}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Filter: kind is {value} value</source>
        <translation>Filtro por tipo de valor: {value}</translation>
    </message>
    <message>
        <source>Kind: {values}</source>
        <translation>Tipo: {values}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Filter: source is {value}</source>
        <translation>Filtro por fuente: {value}</translation>
    </message>
    <message>
        <source>Article: {values}</source>
        <translation>Artículo: {values}</translation>
    </message>
    <message>
        <source>Filter: conflict over {value}</source>
        <translation>Filtro por contradicción: {value}</translation>
    </message>
    <message>
        <source>Conflict: {values}</source>
        <translation>Contradicción: {values}</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>Número de fuentes</translation>
    </message>
    <message>
        <source>Filter: {value}</source>
        <translation>Filtro: {value}</translation>
    </message>
    <message>
        <source>{values}</source>
        <translation>{values}</translation>
    </message>
    <message>
        <source>Independent sources</source>
        <translation>Fuentes independientes</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Filter: section is {value}</source>
        <translation>Filtro por sección: {value}</translation>
    </message>
    <message>
        <source>Section: {values}</source>
        <translation>Sección: {values}</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analista</translation>
    </message>
    <message>
        <source>Filter: decided by {value}</source>
        <translation>Filtro: decidido por {value}</translation>
    </message>
    <message>
        <source>Decided by {values}</source>
        <translation>Decidido por {values}</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devueltas</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lo apartado</translation>
    </message>
    <message>
        <source>what is set aside, too</source>
        <translation>también lo apartado</translation>
    </message>
    <message>
        <source>only what is set aside</source>
        <translation>solo lo apartado</translation>
    </message>
    <message>
        <source>{low} to {high} independent</source>
        <translation>de {low} a {high} independientes</translation>
    </message>
    <message>
        <source>{low} to {high} sources</source>
        <translation>de {low} a {high} fuentes</translation>
    </message>
    <message numerus="yes">
        <source>%n independent</source>
        <translation>
            <numerusform>%n independiente</numerusform>
            <numerusform>%n independientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more independent</source>
        <translation>
            <numerusform>%n o más independientes</numerusform>
            <numerusform>%n o más independientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more sources</source>
        <translation>
            <numerusform>%n o más fuentes</numerusform>
            <numerusform>%n o más fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>one independent source</source>
        <translation>una fuente independiente</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>una sola fuente</translation>
    </message>
    <message numerus="yes">
        <source>at most %n independent</source>
        <translation>
            <numerusform>como máximo %n independiente</numerusform>
            <numerusform>como máximo %n independientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n sources</source>
        <translation>
            <numerusform>como máximo %n fuente</numerusform>
            <numerusform>como máximo %n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>Todos los hechos</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} y %n más</numerusform>
            <numerusform>{first} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the facts</source>
        <translation>Filtrar los hechos</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>State, kind, source, number of sources, section, analyst…</source>
        <translation>Estado, tipo, fuente, número de fuentes, sección, analista…</translation>
    </message>
    <message>
        <source>No filter has these letters</source>
        <translation>Ningún filtro tiene estas letras</translation>
    </message>
    <message>
        <source>set</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filtro: {words}</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it away.</source>
        <translation>Enter lo cambia, Del lo quita.</translation>
    </message>
    <message>
        <source>Take the filter away: {words}</source>
        <translation>Quitar el filtro: {words}</translation>
    </message>
    <message>
        <source>Words in facts and quotations</source>
        <translation>Palabras en hechos y textos citados</translation>
    </message>
    <message>
        <source>Find facts by their words</source>
        <translation>Buscar hechos por sus palabras</translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Down into the table.</source>
        <translation>Enter va al siguiente resultado; flecha abajo, a la tabla.</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Borrar las palabras</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filtro</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Añadir un filtro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Save the filters as a view</source>
        <translation>Guardar los filtros como vista</translation>
    </message>
    <message>
        <source>Filter by: {name}</source>
        <translation>Filtrar por: {name}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>No fact has the words “{words}”, in its line, a statement or a quotation. Esc in the field clears them.</source>
        <translation>Ningún hecho tiene las palabras «{words}» en su línea, en un enunciado ni en un texto citado. Esc en el campo las borra.</translation>
    </message>
    <message>
        <source>No fact passes these filters. Take one away at its ×, or all of them with “Clear”.</source>
        <translation>Ningún hecho pasa estos filtros. Quitar uno con su × o todos con «Borrar».</translation>
    </message>
    <message>
        <source>There are no facts yet: add articles to the case with Ctrl O.</source>
        <translation>Aún no hay hechos: añadir artículos al caso con Ctrl O.</translation>
    </message>
    <message>
        <source>more than {facts}</source>
        <translation>más de {facts}</translation>
    </message>
    <message>
        <source>{facts} · {number} selected</source>
        <translation>{facts} · {number} seleccionados</translation>
    </message>
    <message>
        <source>Accept {number}</source>
        <translation>Aceptar {number}</translation>
    </message>
    <message>
        <source>No undecided fact is left among these.</source>
        <translation>Entre estos no queda ningún hecho sin decidir.</translation>
    </message>
    <message numerus="yes">
        <source>Section for %n fact(s)</source>
        <translation>
            <numerusform>Sección para %n hecho</numerusform>
            <numerusform>Sección para %n hechos</numerusform>
        </translation>
    </message>
    <message>
        <source>So many facts cannot be dragged; {key} puts them into a section.</source>
        <translation>No se pueden arrastrar tantos hechos; {key} los pone en una sección.</translation>
    </message>
    <message>
        <source>FACT</source>
        <translation>HECHO</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>FUENTES</translation>
    </message>
    <message>
        <source>INDEP.</source>
        <translation>INDEP.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>SECTION</source>
        <translation>SECCIÓN</translation>
    </message>
    <message>
        <source>State, as a sign</source>
        <translation>Estado, como signo</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>{line}; {state}; {sources}, {independent} independent; section {section}</source>
        <translation>{line}; {state}; {sources}, independientes: {independent}; sección {section}</translation>
    </message>
    <message>
        <source>What the fact is made of</source>
        <translation>De qué se compone el hecho</translation>
    </message>
    <message>
        <source>Select a fact to see what it is made of.</source>
        <translation>Seleccionar un hecho para ver de qué se compone.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Nota: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n more claim(s); Enter shows the fact</source>
        <translation>
            <numerusform>%n afirmación más; Enter muestra el hecho</numerusform>
            <numerusform>%n afirmaciones más; Enter muestra el hecho</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {label} in {source}: {quote}</source>
        <translation>Abrir {label} en {source}: {quote}</translation>
    </message>
    <message>
        <source>As on the sheet</source>
        <translation>Como en la ficha</translation>
    </message>
    <message>
        <source>Words of the fact</source>
        <translation>Texto del hecho</translation>
    </message>
    <message>
        <source>Number of independent sources</source>
        <translation>Número de fuentes independientes</translation>
    </message>
    <message>
        <source>Sort the facts</source>
        <translation>Ordenar los hechos</translation>
    </message>
    <message>
        <source>Sort the facts by</source>
        <translation>Ordenar los hechos por</translation>
    </message>
    <message>
        <source>An order, or its digit; the same once more turns it round</source>
        <translation>Un orden o su cifra; repetirlo lo invierte</translation>
    </message>
    <message>
        <source>No order has these letters</source>
        <translation>Ningún orden tiene estas letras</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>descendente</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>ascendente</translation>
    </message>
    <message>
        <source>Select all facts</source>
        <translation>Seleccionar todos los hechos</translation>
    </message>
    <message>
        <source>Columns of the table of facts</source>
        <translation>Columnas de la tabla de hechos</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Reason for rejecting: press a digit from 1 to {last}</source>
        <translation>Motivo del rechazo: pulsar una cifra del 1 al {last}</translation>
    </message>
    <message>
        <source>Reject, because it is</source>
        <translation>Motivo del rechazo</translation>
    </message>
    <message>
        <source>Note on the rejection</source>
        <translation>Nota sobre el rechazo</translation>
    </message>
    <message>
        <source>N: a note, if you like, before the digit; Esc cancels</source>
        <translation>N: una nota opcional antes de la cifra; Esc cancela</translation>
    </message>
    <message>
        <source>“Other” needs a note: say why, then press Enter; Esc cancels</source>
        <translation>«Otro» requiere una nota: indicar el motivo y pulsar Enter; Esc cancela</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Siguiente consejo</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>No más consejos</translation>
    </message>
    <message>
        <source>In {mode} ({key}): {hint}</source>
        <translation>En «{mode}» ({key}): {hint}</translation>
    </message>
    <message>
        <source>“{act}” in the menu</source>
        <translation>«{act}» en el menú</translation>
    </message>
    <message>
        <source>Hint {number} of {of}</source>
        <translation>Consejo {number} de {of}</translation>
    </message>
    <message>
        <source>Hint {number} of {of}: {words}</source>
        <translation>Consejo {number} de {of}: {words}</translation>
    </message>
    <message>
        <source>That is the whole way, from articles to a sheet. {key} lists all keys.</source>
        <translation>Ese es todo el camino, de los artículos a la ficha. {key} muestra todas las teclas.</translation>
    </message>
    <message>
        <source>This card is a claim: one thing that the article says and that can be checked. Its words are marked in the text. If the article does say so, accept it: {accept}.</source>
        <translation>Esta tarjeta es una afirmación: algo que el artículo dice y que se puede comprobar. Sus palabras están marcadas en el texto. Si el artículo lo dice de verdad, aceptarla: {accept}.</translation>
    </message>
    <message>
        <source>Not every claim belongs on a fact sheet. {reject} rejects one, and a digit says why. {next_undecided} goes to the next one that waits for you, and {undo} takes back what you did.</source>
        <translation>No todas las afirmaciones tienen cabida en una ficha de hechos. {reject} rechaza una, y una cifra indica el motivo. {next_undecided} va a la siguiente sin decidir y {undo} deshace lo último.</translation>
    </message>
    <message>
        <source>Here the articles disagree. {mode_conflicts} lays their words side by side, the worst first.</source>
        <translation>Aquí los artículos se contradicen. {mode_conflicts} pone sus palabras lado a lado, lo más grave primero.</translation>
    </message>
    <message>
        <source>Who is right? The number of a source lets its value stand, {range} gives the range, {both} gives both with their sources, {leave_open} leaves it open. Then {settle} settles it.</source>
        <translation>¿Quién tiene razón? El número de una fuente da por válido su valor, {range} da el intervalo, {both} da ambas con su fuente, {leave_open} la deja abierta. Después, {settle} resuelve la contradicción.</translation>
    </message>
    <message>
        <source>Something was missed? Select its words with the mouse, or with {select_right}, and make a claim of them: {new_claim}, then Enter.</source>
        <translation>¿Falta algo? Seleccionar las palabras con el ratón, o con {select_right}, y convertirlas en una afirmación: {new_claim} y luego Enter.</translation>
    </message>
    <message>
        <source>A fact is what several articles say of one thing; it is one line of the sheet. {section} puts the chosen facts into a section.</source>
        <translation>Un hecho es lo que varios artículos dicen de una misma cosa; es una línea de la ficha. {section} pone los hechos elegidos en una sección.</translation>
    </message>
    <message>
        <source>{mode_sheet} shows the fact sheet as it will be exported. What is missing stands beside it.</source>
        <translation>{mode_sheet} muestra la ficha de hechos tal como se exportará. Lo que falta aparece al lado.</translation>
    </message>
    <message>
        <source>{export} writes the sheet to a file, with every source; what is not settled is printed as an open question. You can export at any time, and again.</source>
        <translation>{export} escribe la ficha en un archivo, con todas las fuentes; lo que no está resuelto aparece como pregunta abierta. Se puede exportar en cualquier momento y tantas veces como se quiera.</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Historial de {name}</translation>
    </message>
    <message>
        <source>There is nothing left in the case that this decision was about.</source>
        <translation>En el caso ya no queda nada de lo que trataba esta decisión.</translation>
    </message>
    <message>
        <source>The case stands as it stood after this decision: it is the latest.</source>
        <translation>El caso sigue como quedó tras esta decisión: es la última.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>No decision has these words. Clear the field to see all of them.</source>
        <translation>Ninguna decisión tiene estas palabras. Vaciar el campo para verlas todas.</translation>
    </message>
    <message>
        <source>Nobody has decided anything on this yet: it stands as the analysis found it.</source>
        <translation>Nadie ha decidido aún nada sobre esto: está tal como lo encontró el análisis.</translation>
    </message>
    <message>
        <source>Nothing was decided yet. What you decide is listed here.</source>
        <translation>Aún no se ha decidido nada. Aquí aparecerán las decisiones.</translation>
    </message>
    <message>
        <source>Decision {number}, by {analyst}, {time}</source>
        <translation>Decisión {number}, de {analyst}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles were analyzed later (“{what}”), and that cannot be taken back: go back to that decision, or to a later one.</source>
        <translation>Después se analizaron artículos («{what}»), y eso no se puede deshacer: volver a esa decisión o a una posterior.</translation>
    </message>
    <message numerus="yes">
        <source>This takes back %n decision(s)</source>
        <translation>
            <numerusform>Esto deshace %n decisión</numerusform>
            <numerusform>Esto deshace %n decisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by {analyst}</source>
        <translation>
            <numerusform>%n de ellas de {analyst}</numerusform>
            <numerusform>%n de ellas de {analyst}</numerusform>
        </translation>
    </message>
    <message>
        <source>{taken}: {whose}.</source>
        <translation>{taken}: {whose}.</translation>
    </message>
    <message>
        <source>Press Ctrl ↵ again to do it; it can be undone. Esc leaves all as it is.</source>
        <translation>Pulsar Ctrl ↵ otra vez para hacerlo; se puede deshacer. Esc deja todo como está.</translation>
    </message>
    <message>
        <source>Yes, go back</source>
        <translation>Sí, volver</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>Volver a este punto</translation>
    </message>
    <message>
        <source>↑ ↓ go through them, ↵ opens what it was about.</source>
        <translation>↑ ↓ recorren la lista, ↵ abre aquello de lo que trataba.</translation>
    </message>
    <message>
        <source>Words, or a claim&apos;s label such as B5</source>
        <translation>Palabras, o la etiqueta de una afirmación, como B5</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Whose decisions</source>
        <translation>Decisiones de quién</translation>
    </message>
    <message>
        <source>What the decision changed</source>
        <translation>Qué cambió la decisión</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>{what}: {after}</source>
        <translation>{what}: {after}</translation>
    </message>
    <message>
        <source>{what}: “{before}” is gone</source>
        <translation>{what}: «{before}» ya no está</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}: {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n decision(s)</source>
        <translation>
            <numerusform>{day}: %n decisión</numerusform>
            <numerusform>{day}: %n decisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, by {analyst}, {time}, taken back</source>
        <translation>{what}, de {analyst}, {time}, deshecha</translation>
    </message>
    <message>
        <source>{what}, by {analyst}, {time}</source>
        <translation>{what}, de {analyst}, {time}</translation>
    </message>
    <message>
        <source>{analyst} · {time}</source>
        <translation>{analyst} · {time}</translation>
    </message>
    <message>
        <source>taken back · {detail}</source>
        <translation>deshecha · {detail}</translation>
    </message>
    <message>
        <source>Decisions, the latest first</source>
        <translation>Decisiones, la última primero</translation>
    </message>
    <message>
        <source>{menu}: {act}</source>
        <translation>{menu}: {act}</translation>
    </message>
    <message>
        <source>An import is running already; wait for it, or cancel it.</source>
        <translation>Ya hay una importación en curso; esperar a que termine o cancelarla.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed. What was read is kept for {days} days: the same import goes on from there.</source>
        <translation>Cancelado; no se ha cambiado nada. Lo leído se conserva {days} días: la misma importación sigue desde ahí.</translation>
    </message>
    <message>
        <source>Packing {name}</source>
        <translation>Empaquetando {name}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message numerus="yes">
        <source>Added {letters}: %n claim(s).</source>
        <translation>
            <numerusform>Añadido {letters}: %n afirmación.</numerusform>
            <numerusform>Añadido {letters}: %n afirmaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Analyzed again; new: %n claim(s).</source>
        <translation>
            <numerusform>Analizado de nuevo; %n afirmación nueva.</numerusform>
            <numerusform>Analizado de nuevo; %n afirmaciones nuevas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>The history of the case has what was taken over. Esc closes.</source>
        <translation>El historial del caso contiene lo que se incorporó. Esc cierra.</translation>
    </message>
    <message>
        <source>What the file brought</source>
        <translation>Lo que aportó el archivo</translation>
    </message>
    <message>
        <source>Choose the articles of one story</source>
        <translation>Elegir los artículos de una misma historia</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Choose a folder of articles</source>
        <translation>Elegir una carpeta de artículos</translation>
    </message>
    <message>
        <source>Choose annotations made elsewhere</source>
        <translation>Elegir anotaciones hechas en otro programa</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Save the case as one file</source>
        <translation>Guardar el caso en un solo archivo</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Archivo de caso</translation>
    </message>
    <message>
        <source>Wrote the case to {path}</source>
        <translation>Caso guardado en {path}</translation>
    </message>
    <message>
        <source>“{address}” is no web address; it begins with https://.</source>
        <translation>«{address}» no es una dirección web; estas empiezan por https://.</translation>
    </message>
    <message>
        <source>Address of the page; Enter fetches it, once</source>
        <translation>Dirección de la página; Enter la descarga, una sola vez</translation>
    </message>
    <message>
        <source>https://… or http://…</source>
        <translation>https://… o http://…</translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy an article first.</source>
        <translation>No hay texto en el portapapeles; copiar antes un artículo.</translation>
    </message>
    <message>
        <source>Title of the pasted text ({words:,} words)</source>
        <translation>Título del texto pegado ({words:,} palabras)</translation>
    </message>
    <message>
        <source>What the article is called</source>
        <translation>Cómo se titula el artículo</translation>
    </message>
    <message>
        <source>Compare versions…</source>
        <translation>Comparar versiones…</translation>
    </message>
    <message>
        <source>{key} compares the versions.</source>
        <translation>{key} compara las versiones.</translation>
    </message>
    <message>
        <source>{key} tells what changed, and that no decision did.</source>
        <translation>{key} muestra qué ha cambiado y que ninguna decisión lo ha hecho.</translation>
    </message>
    <message>
        <source>{key} belongs to the system or the desktop; choose another key.</source>
        <translation>{key} pertenece al sistema o al escritorio; elegir otra tecla.</translation>
    </message>
    <message>
        <source>{key} closes panels and leaves fields, so it stays free; choose another key.</source>
        <translation>{key} cierra paneles y sale de los campos, por eso queda libre; elegir otra tecla.</translation>
    </message>
    <message>
        <source>{key} goes from one control to the next.</source>
        <translation>{key} pasa de un control al siguiente.</translation>
    </message>
    <message>
        <source>{key} opens what is chosen and ends fields, so it stays where it is; choose another key.</source>
        <translation>{key} abre lo elegido y confirma los campos, por eso se queda donde está; elegir otra tecla.</translation>
    </message>
    <message>
        <source>{key} decides nothing in this program, so that no slip deletes; choose another key.</source>
        <translation>{key} no decide nada en este programa, para que ningún descuido borre algo; elegir otra tecla.</translation>
    </message>
    <message>
        <source>{key} goes through lists and texts; choose another key, or add Alt.</source>
        <translation>{key} recorre listas y textos; elegir otra tecla o añadir Alt.</translation>
    </message>
    <message>
        <source>{key} is what text fields need; choose another key.</source>
        <translation>{key} hace falta en los campos de texto; elegir otra tecla.</translation>
    </message>
    <message>
        <source>{key} types a character on many keyboards; choose another key.</source>
        <translation>{key} escribe un carácter en muchos teclados; elegir otra tecla.</translation>
    </message>
    <message>
        <source>Choose an act and press Enter, then the new key. What you changed has a dot.</source>
        <translation>Elegir una acción y pulsar Enter y después la tecla nueva. Lo cambiado lleva un punto.</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>en todas partes</translation>
    </message>
    <message>
        <source>in a case</source>
        <translation>en un caso</translation>
    </message>
    <message>
        <source>start page</source>
        <translation>página de inicio</translation>
    </message>
    <message>
        <source>Search an act, or a key such as Ctrl+E</source>
        <translation>Buscar una acción o una tecla como Ctrl+E</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>The database is not encrypted: whoever has the disk of this computer can read it.</source>
        <translation>La base de datos no está cifrada: quien tenga el disco de este equipo puede leerla.</translation>
    </message>
    <message>
        <source>The database is encrypted: nothing but its passphrase opens it.</source>
        <translation>La base de datos está cifrada: solo la abre su frase de contraseña.</translation>
    </message>
    <message>
        <source>Encryption needs SQLCipher, which is not installed; run pip install &quot;reviewer[encryption]&quot; and open the window again. Or encrypt the whole disk (BitLocker, FileVault, LUKS): that protects exports and case files, too.</source>
        <translation>El cifrado necesita SQLCipher, que no está instalado; ejecute pip install &quot;reviewer[encryption]&quot; y abra la ventana de nuevo. O cifre el disco entero (BitLocker, FileVault, LUKS): eso protege también las exportaciones y los archivos de casos.</translation>
    </message>
    <message>
        <source>A lost passphrase cannot be recovered: without it nothing and nobody can open the database, or its encrypted backups, again. Keep it safe, apart from this computer.</source>
        <translation>Una frase de contraseña perdida no se puede recuperar: sin ella nada ni nadie puede volver a abrir la base de datos ni sus copias de seguridad cifradas. Guárdela en lugar seguro, aparte de este equipo.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever has the disk of this computer can read the database.</source>
        <translation>Sin frase de contraseña, quien tenga el disco de este equipo puede leer la base de datos.</translation>
    </message>
    <message>
        <source>Backups that are made from now on have this passphrase.</source>
        <translation>Las copias de seguridad que se hagan desde ahora tienen esta frase de contraseña.</translation>
    </message>
    <message>
        <source>Backups that are made from now on are not encrypted.</source>
        <translation>Las copias de seguridad que se hagan desde ahora no están cifradas.</translation>
    </message>
    <message>
        <source>Treat the backups that there are alike, and overwrite and remove the old file</source>
        <translation>Tratar igual las copias de seguridad que hay, y sobrescribir y eliminar el archivo antiguo</translation>
    </message>
    <message>
        <source>Otherwise they stay as they are, and the old file is kept beside the database.</source>
        <translation>Si no, quedan como están, y el archivo antiguo se conserva junto a la base de datos.</translation>
    </message>
    <message>
        <source>The two passphrases differ; type them again.</source>
        <translation>Las dos frases de contraseña son distintas; escríbalas otra vez.</translation>
    </message>
    <message>
        <source>That is not the passphrase of the database; nothing was changed.</source>
        <translation>Esa no es la frase de contraseña de la base de datos; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Encrypt the database</source>
        <translation>Cifrar la base de datos</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Cifrar…</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifrar</translation>
    </message>
    <message>
        <source>The database is encrypted.</source>
        <translation>La base de datos está cifrada.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Cambiar la frase de contraseña…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The database has the new passphrase.</source>
        <translation>La base de datos tiene la nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>Decrypt the database</source>
        <translation>Descifrar la base de datos</translation>
    </message>
    <message>
        <source>Decrypt…</source>
        <translation>Descifrar…</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Descifrar</translation>
    </message>
    <message>
        <source>The database is not encrypted any more.</source>
        <translation>La base de datos ya no está cifrada.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The backups and the old file, too</source>
        <translation>También las copias de seguridad y el archivo antiguo</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Haciendo una copia de seguridad</translation>
    </message>
    <message>
        <source>Closing the database</source>
        <translation>Cerrando la base de datos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) (was|were) written anew, too.</source>
        <translation>
            <numerusform>También se reescribió %n copia de seguridad.</numerusform>
            <numerusform>También se reescribieron %n copias de seguridad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n file(s) more</source>
        <translation>
            <numerusform>y %n archivo más</numerusform>
            <numerusform>y %n archivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>As they were, under the old passphrase or none: {names}.</source>
        <translation>Como estaban, con la frase de contraseña antigua o sin ninguna: {names}.</translation>
    </message>
    <message>
        <source>Add another key</source>
        <translation>Añadir otra tecla</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>Tecla habitual</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Todas las habituales</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Deshacer esto</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Quitarla de ahí</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Otra tecla</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>No act has these letters, and none this key</source>
        <translation>Ninguna acción tiene estas letras ni esta tecla</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>Press another key for “{act}”; Esc leaves it.</source>
        <translation>Pulsar otra tecla para «{act}»; Esc la deja como está.</translation>
    </message>
    <message>
        <source>Press the new key for “{act}”; Esc leaves it.</source>
        <translation>Pulsar la tecla nueva para «{act}»; Esc la deja como está.</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) (has|have) the usual keys again.</source>
        <translation>
            <numerusform>%n acción vuelve a tener las teclas habituales.</numerusform>
            <numerusform>%n acciones vuelven a tener las teclas habituales.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys are as they were before.</source>
        <translation>Las teclas vuelven a estar como antes.</translation>
    </message>
    <message>
        <source>“{act}” is {keys} now.</source>
        <translation>«{act}» es ahora {keys}.</translation>
    </message>
    <message>
        <source>“{act}” has no key now.</source>
        <translation>«{act}» ya no tiene tecla.</translation>
    </message>
    <message>
        <source>{key} is “{act}” ({modes}).</source>
        <translation>{key} ya es «{act}» ({modes}).</translation>
    </message>
    <message>
        <source>Letters are off while a text field has the focus. ● is a key that you changed.</source>
        <translation>Las letras no actúan mientras un campo de texto tiene el foco. ● es una tecla cambiada.</translation>
    </message>
    <message>
        <source>Search a key or an act</source>
        <translation>Buscar una tecla o una acción</translation>
    </message>
    <message>
        <source>Keys in {mode}</source>
        <translation>Teclas en «{mode}»</translation>
    </message>
    <message>
        <source>No key is like this; the palette finds all acts.</source>
        <translation>Ninguna tecla es así; el buscador encuentra todas las acciones.</translation>
    </message>
    <message>
        <source>Only in {mode}</source>
        <translation>Solo en «{mode}»</translation>
    </message>
    <message>
        <source>{act}: {key}</source>
        <translation>{act}: {key}</translation>
    </message>
    <message>
        <source>One value: this source&apos;s</source>
        <translation>Un valor: el de esta fuente</translation>
    </message>
    <message>
        <source>The next analysis uses this for claims that nobody has decided on; what is decided stays as it is. Nothing leaves this computer. Enter chooses; R: forget; Esc: close.</source>
        <translation>El próximo análisis usa esto para las afirmaciones sobre las que nadie ha decidido; lo decidido queda como está. Nada sale de este ordenador. Enter elige; R: olvidar; Esc: cerrar.</translation>
    </message>
    <message>
        <source>Nothing was learnt yet: the judgement is the one the program came with.</source>
        <translation>Aún no se ha aprendido nada: rige el criterio original del programa.</translation>
    </message>
    <message>
        <source>Switched off: the judgement is the one the program came with.</source>
        <translation>Desactivado: rige el criterio original del programa.</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Este caso</translation>
    </message>
    <message>
        <source>its own next analyses</source>
        <translation>sus propios análisis siguientes</translation>
    </message>
    <message>
        <source>Every case of this database</source>
        <translation>Cada caso de esta base de datos</translation>
    </message>
    <message>
        <source>its analyses, too</source>
        <translation>también sus análisis</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Forget what was learnt: the decisions so far teach nothing any more</source>
        <translation>Olvidar lo aprendido: las decisiones tomadas hasta ahora ya no enseñan nada</translation>
    </message>
    <message>
        <source>What was learnt</source>
        <translation>Lo aprendido</translation>
    </message>
    <message>
        <source>The decisions of this case teach</source>
        <translation>De las decisiones de este caso aprende</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Aprendido</translation>
    </message>
    <message>
        <source>Said of names in other cases, not here</source>
        <translation>Dicho sobre nombres en otros casos, no aquí</translation>
    </message>
    <message>
        <source>“{form}” is the same as “{other}”</source>
        <translation>«{form}» es lo mismo que «{other}»</translation>
    </message>
    <message>
        <source>“{form}” is another than “{other}”</source>
        <translation>«{form}» es distinto de «{other}»</translation>
    </message>
    <message>
        <source>said in {case}</source>
        <translation>dicho en «{case}»</translation>
    </message>
    <message>
        <source>{learnt}: {basis}. It rests on {places}.</source>
        <translation>{learnt}: {basis}. Se basa en {places}.</translation>
    </message>
    <message>
        <source>{learnt}: {basis}.</source>
        <translation>{learnt}: {basis}.</translation>
    </message>
    <message>
        <source>Merge facts</source>
        <translation>Unir hechos</translation>
    </message>
    <message>
        <source>A number or a letter proposes the line of the sheet here</source>
        <translation>Un número o una letra propone aquí la línea de la ficha</translation>
    </message>
    <message>
        <source>Merge only</source>
        <translation>Solo unir</translation>
    </message>
    <message>
        <source>No article of these has a date; say which one is later by its number.</source>
        <translation>Ninguno de estos artículos tiene fecha; indicar con su número cuál es posterior.</translation>
    </message>
    <message>
        <source>E edits the wording. The merge and how it is settled are one decision.</source>
        <translation>E edita la redacción. La unión y su resolución son una sola decisión.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n fact(s): how is it settled?</source>
        <translation>
            <numerusform>Unir %n hecho: ¿cómo se resuelve?</numerusform>
            <numerusform>Unir %n hechos: ¿cómo se resuelve?</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a number or a letter to settle it at once, or Enter to merge only.</source>
        <translation>Pulsar un número o una letra para resolver a la vez, o Enter para solo unir.</translation>
    </message>
    <message numerus="yes">
        <source>and %n claim(s) more</source>
        <translation>
            <numerusform>y %n afirmación más</numerusform>
            <numerusform>y %n afirmaciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge and settle</source>
        <translation>Unir y resolver</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organización</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>Type to filter. Enter opens a name.</source>
        <translation>Escribir para filtrar. Enter abre un nombre.</translation>
    </message>
    <message>
        <source>Enter shows where the form stands; S: the same as another name; D: not this name; E: rename; Esc: back. The next analysis obeys.</source>
        <translation>Enter muestra dónde está la forma; S: lo mismo que otro nombre; D: no es este nombre; E: cambiar el nombre; Esc: volver. El próximo análisis lo respeta.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Type to filter. Enter chooses the name; Esc leaves it as it is.</source>
        <translation>Escribir para filtrar. Enter elige el nombre; Esc lo deja como está.</translation>
    </message>
    <message>
        <source>No names yet: they come with the next analysis</source>
        <translation>Aún no hay nombres: llegan con el próximo análisis</translation>
    </message>
    <message>
        <source>No name has these words</source>
        <translation>Ningún nombre tiene estas palabras</translation>
    </message>
    <message>
        <source>{found:,} of {names:,}</source>
        <translation>{found:,} de {names:,}</translation>
    </message>
    <message>
        <source>{kind} · {forms} · {times:,}× · {articles}</source>
        <translation>{kind} · {forms} · {times:,}× · {articles}</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n forma</numerusform>
            <numerusform>%n formas</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms of a name</source>
        <translation>Formas de un nombre</translation>
    </message>
    <message>
        <source>“{form}” is the same as…</source>
        <translation>«{form}» es lo mismo que…</translation>
    </message>
    <message>
        <source>Type to filter. Enter makes the two one; Esc: back.</source>
        <translation>Escribir para filtrar. Enter hace de los dos uno solo; Esc: volver.</translation>
    </message>
    <message>
        <source>The full name</source>
        <translation>El nombre completo</translation>
    </message>
    <message>
        <source>Enter saves the name; Esc: back.</source>
        <translation>Enter guarda el nombre; Esc: volver.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Afirmaciones</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>&gt; commands   @ articles   # facts   B5 the claim B5</source>
        <translation>&gt; comandos   @ artículos   # hechos   B5 la afirmación B5</translation>
    </message>
    <message>
        <source>Nothing has these words, or these letters in this order</source>
        <translation>Nada tiene estas palabras, ni estas letras en este orden</translation>
    </message>
    <message>
        <source>No command has these letters</source>
        <translation>Ningún comando tiene estas letras</translation>
    </message>
    <message>
        <source>No article has these words in its title</source>
        <translation>Ningún artículo tiene estas palabras en el título</translation>
    </message>
    <message>
        <source>No fact has these words</source>
        <translation>Ningún hecho contiene estas palabras</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Choose a fact</source>
        <translation>Elegir un hecho</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Más probables</translation>
    </message>
    <message>
        <source>No other fact has these words</source>
        <translation>Ningún otro hecho contiene estas palabras</translation>
    </message>
    <message>
        <source>There is no other fact yet</source>
        <translation>Aún no hay ningún otro hecho</translation>
    </message>
    <message>
        <source>Drag to move this end of the claim; Escape leaves it where it was.</source>
        <translation>Arrastrar para mover este extremo de la afirmación; Esc lo deja donde estaba.</translation>
    </message>
    <message>
        <source>All of this article was left out as page furniture. F unfolds it; words selected in it become a claim by N.</source>
        <translation>Todo este artículo se omitió por ser elementos de página. F lo despliega; con N, las palabras que se seleccionen en él pasan a ser una afirmación.</translation>
    </message>
    <message>
        <source>This article holds no words. Import it again, or paste its text with Ctrl+Shift+V.</source>
        <translation>Este artículo no contiene texto. Hay que importarlo de nuevo o pegar su texto con Ctrl+Shift+V.</translation>
    </message>
    <message numerus="yes">
        <source>▾ %n passage(s) left out as page furniture: {names}</source>
        <translation>
            <numerusform>▾ %n pasaje omitido por ser elementos de página: {names}</numerusform>
            <numerusform>▾ %n pasajes omitidos por ser elementos de página: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▸ %n passage(s) left out as page furniture: {names}</source>
        <translation>
            <numerusform>▸ %n pasaje omitido por ser elementos de página: {names}</numerusform>
            <numerusform>▸ %n pasajes omitidos por ser elementos de página: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the words first: drag over them, or Shift with the arrow keys; then press N.</source>
        <translation>Primero hay que seleccionar las palabras: arrastrando sobre ellas o con Shift y las flechas; después, pulsar N.</translation>
    </message>
    <message>
        <source>A claim by hand · {letter}</source>
        <translation>Afirmación a mano · {letter}</translation>
    </message>
    <message>
        <source>Edit {label}</source>
        <translation>Editar {label}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>elección propia</translation>
    </message>
    <message>
        <source>It speaks of…</source>
        <translation>Trata de…</translation>
    </message>
    <message>
        <source>Write a statement first; Escape leaves the form.</source>
        <translation>Primero hay que escribir un enunciado; Esc cierra el formulario.</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept: E brings it back.</source>
        <translation>No se guardó. Lo escrito se conserva: E lo recupera.</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept: N on the same words brings it back.</source>
        <translation>No se guardó. Lo escrito se conserva: N sobre las mismas palabras lo recupera.</translation>
    </message>
    <message>
        <source>Claims of the article</source>
        <translation>Afirmaciones del artículo</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsión</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinión</translation>
    </message>
    <message>
        <source>As in: about $14 bn · June 2024 · name: Mira Oden · empty: no value</source>
        <translation>Por ejemplo: about $14 bn · June 2024 · name: Mira Oden · vacío: sin valor</translation>
    </message>
    <message>
        <source>Statement that stands alone</source>
        <translation>Enunciado que se entiende por sí solo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dicho por</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>El propio artículo</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Sin matices</translation>
    </message>
    <message>
        <source>Key: Alt+K takes the next kind</source>
        <translation>Tecla: Alt+K pasa al tipo siguiente</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>{words} = {name} (a guess, {percent} % sure)</source>
        <translation>{words} = {name} (conjetura, {percent} % de seguridad)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujeto</translation>
    </message>
    <message>
        <source>Who or what is meant by {words}?</source>
        <translation>¿A quién o a qué se refiere {words}?</translation>
    </message>
    <message>
        <source>✕ Not understood. {hint}</source>
        <translation>✕ No se entiende. {hint}</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Sin valor</translation>
    </message>
    <message>
        <source>{understood} · denied</source>
        <translation>{understood} · negado</translation>
    </message>
    <message>
        <source>Understood: {value} · {type}</source>
        <translation>Se entiende: {value} · {type}</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>Understood: {value} · {type} · {hedge}</source>
        <translation>Se entiende: {value} · {type} · {hedge}</translation>
    </message>
    <message>
        <source>A claim by hand</source>
        <translation>Afirmación a mano</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>SPEAKS OF</source>
        <translation>TRATA DE</translation>
    </message>
    <message>
        <source>Another fact…</source>
        <translation>Otro hecho…</translation>
    </message>
    <message>
        <source>Save the claim</source>
        <translation>Guardar la afirmación</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>These words are claim {label} already: {statement}</source>
        <translation>Estas palabras ya son la afirmación {label}: {statement}</translation>
    </message>
    <message>
        <source>Sources will differ. {conflict}</source>
        <translation>Las fuentes diferirán. {conflict}</translation>
    </message>
    <message>
        <source>The article holds no words.</source>
        <translation>El artículo no contiene texto.</translation>
    </message>
    <message>
        <source>{claimed} % of the words are claimed, {furniture} % furniture, {untouched} % untouched.</source>
        <translation>{claimed} % de las palabras en afirmaciones, {furniture} % elementos de página, {untouched} % sin tocar.</translation>
    </message>
    <message>
        <source>Select a claim first: click its words, or press J.</source>
        <translation>Primero hay que elegir una afirmación: haciendo clic en sus palabras o pulsando J.</translation>
    </message>
    <message>
        <source>No name in this statement was guessed; press E to edit it.</source>
        <translation>En este enunciado ningún nombre es una conjetura; E lo edita.</translation>
    </message>
    <message>
        <source>Who is “{what}”?</source>
        <translation>¿Quién es «{what}»?</translation>
    </message>
    <message>
        <source>Merge this fact into…</source>
        <translation>Unir este hecho con…</translation>
    </message>
    <message>
        <source>{label} is the only claim of its fact; there is nothing to take it out of.</source>
        <translation>{label} es la única afirmación de su hecho; no hay de dónde sacarla.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Contradicción</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Fact ID</source>
        <translation>ID del hecho</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Afirmación</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Texto citado</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Enunciado</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Atribución</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Claim ID</source>
        <translation>ID de la afirmación</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Consultado</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Citadas</translation>
    </message>
    <message>
        <source>One origin with</source>
        <translation>Mismo origen que</translation>
    </message>
    <message>
        <source>A workbook cannot hold that many rows; export a table (CSV).</source>
        <translation>Un libro de cálculo no admite tantas filas; hay que exportar una tabla (CSV).</translation>
    </message>
    <message numerus="yes">
        <source> […%n more character(s) than a cell can hold]</source>
        <translation>
            <numerusform> […%n carácter más de lo que cabe en una celda]</numerusform>
            <numerusform> […%n caracteres más de lo que cabe en una celda]</numerusform>
        </translation>
    </message>
    <message>
        <source>cited</source>
        <translation>citada</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>discrepante</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) (is|are) longer than a cell can hold and (is|are) cut; JSON has all of it.</source>
        <translation>
            <numerusform>%n texto es más largo de lo que cabe en una celda y está cortado; JSON lo contiene entero.</numerusform>
            <numerusform>%n textos son más largos de lo que cabe en una celda y están cortados; JSON los contiene enteros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date (2025-06-13)</source>
        <translation>Fecha (2025-06-13)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Language (en)</source>
        <translation>Idioma (en)</translation>
    </message>
    <message>
        <source>What is known of the article</source>
        <translation>Lo que se sabe del artículo</translation>
    </message>
    <message>
        <source>Fetched {when} from {address}</source>
        <translation>Descargado el {when} de {address}</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Persona {number}</translation>
    </message>
    <message>
        <source>analyst {number}</source>
        <translation>analista {number}</translation>
    </message>
    <message>
        <source>Article {letter}</source>
        <translation>Artículo {letter}</translation>
    </message>
    <message>
        <source>Write the date as year, month and day: 2025-06-13; or leave it empty.</source>
        <translation>Hay que escribir la fecha como año, mes y día: 2025-06-13; o dejarla vacía.</translation>
    </message>
    <message>
        <source>A new fact</source>
        <translation>Un hecho nuevo</translation>
    </message>
    <message>
        <source>{articles} · {reasons}</source>
        <translation>{articles} · {reasons}</translation>
    </message>
    <message>
        <source>sources would differ · {reasons}</source>
        <translation>las fuentes diferirían · {reasons}</translation>
    </message>
    <message>
        <source>Key: Alt+{digit}</source>
        <translation>Tecla: Alt+{digit}</translation>
    </message>
    <message>
        <source>{label}, {state}: {statement}</source>
        <translation>{label}, {state}: {statement}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>claims</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{state}, made by hand</source>
        <translation>{state}, hecha a mano</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of this article (is|are) set aside as opinion; V shows them.</source>
        <translation>
            <numerusform>%n afirmación de este artículo está apartada como opinión; V la muestra.</numerusform>
            <numerusform>%n afirmaciones de este artículo están apartadas como opinión; V las muestra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its claims were erased with it.</source>
        <translation>Sus afirmaciones se borraron con él.</translation>
    </message>
    <message>
        <source>What was decided here has gone along to the version that replaced this article.</source>
        <translation>Lo que se decidió aquí pasó a la versión que reemplazó este artículo.</translation>
    </message>
    <message>
        <source>No claim was found in this article. Select words in it and press N to make one.</source>
        <translation>No se encontró ninguna afirmación en este artículo. Para crear una, seleccionar palabras en él y pulsar N.</translation>
    </message>
    <message>
        <source>Every claim of article {letter} is decided; U goes to the next article.</source>
        <translation>Todas las afirmaciones del artículo {letter} están decididas; U pasa al artículo siguiente.</translation>
    </message>
    <message>
        <source>Every claim is decided; Ctrl 2 shows the conflicts, Ctrl 4 the sheet.</source>
        <translation>Todas las afirmaciones están decididas; Ctrl 2 muestra las contradicciones; Ctrl 4, la ficha.</translation>
    </message>
    <message>
        <source>{label} is the only claim at its place.</source>
        <translation>{label} es la única afirmación en este punto.</translation>
    </message>
    <message>
        <source>Every sentence of this article is claimed, or left out as furniture.</source>
        <translation>Todas las frases de este artículo están en alguna afirmación o se omitieron por ser elementos de página.</translation>
    </message>
    <message>
        <source>This article has no page furniture.</source>
        <translation>Este artículo no tiene elementos de página.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Accepted by {analyst}, {when}</source>
        <translation>Aceptada por {analyst}, {when}</translation>
    </message>
    <message>
        <source>Rejected by {analyst}, {when}</source>
        <translation>Rechazada por {analyst}, {when}</translation>
    </message>
    <message>
        <source>Sent back by {analyst}, {when}</source>
        <translation>Devuelta por {analyst}, {when}</translation>
    </message>
    <message>
        <source>Settle it in Conflicts</source>
        <translation>Resolver en «Contradicciones»</translation>
    </message>
    <message>
        <source>Tied: {why}</source>
        <translation>Vinculada: {why}</translation>
    </message>
    <message>
        <source>Put together by {analyst} on {day}: {what}</source>
        <translation>Agrupada por {analyst} el {day}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more conflict(s)</source>
        <translation>
            <numerusform>y %n contradicción más</numerusform>
            <numerusform>y %n contradicciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>See it in Conflicts</source>
        <translation>Ver en «Contradicciones»</translation>
    </message>
    <message>
        <source>{number} of {of} claims here</source>
        <translation>Afirmación {number} de {of} aquí</translation>
    </message>
    <message>
        <source>The keys , and . go through the claims at this place.</source>
        <translation>Las teclas , y . recorren las afirmaciones en este punto.</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>hecha a mano</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>{decided}: “{note}”</source>
        <translation>{decided}: «{note}»</translation>
    </message>
    <message>
        <source>Sources differ ({kind}, {severity}). {rule}</source>
        <translation>Las fuentes difieren ({kind}, {severity}). {rule}</translation>
    </message>
    <message>
        <source>Sources differ ({kind}, {severity}, settled). {rule}</source>
        <translation>Las fuentes difieren ({kind}, {severity}, resuelta). {rule}</translation>
    </message>
    <message>
        <source>Settled by {analyst}, {when}: {how}</source>
        <translation>Resuelta por {analyst}, {when}: {how}</translation>
    </message>
    <message>
        <source>{label}, {relation}: {words}</source>
        <translation>{label}, {relation}: {words}</translation>
    </message>
    <message>
        <source>Goes to this claim.</source>
        <translation>Va a esta afirmación.</translation>
    </message>
    <message>
        <source>Goes to this claim. Key: {key}</source>
        <translation>Va a esta afirmación. Tecla: {key}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>other sources</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {letter}: {name}</source>
        <translation>Artículo {letter}: {name}</translation>
    </message>
    <message>
        <source>No article is open. Drop files onto the window, or choose them with Ctrl+O.</source>
        <translation>No hay ningún artículo abierto. Soltar archivos en la ventana o elegirlos con Ctrl+O.</translation>
    </message>
    <message>
        <source>This article was erased for good. The log keeps that it was, and by whom.</source>
        <translation>Este artículo se borró para siempre. El registro guarda que se hizo y quién lo hizo.</translation>
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
        <translation>descargado el {when}</translation>
    </message>
    <message>
        <source>{quote} ({number} of {of} claims here)</source>
        <translation>{quote} (afirmación {number} de {of} aquí)</translation>
    </message>
    <message>
        <source>left out as furniture</source>
        <translation>omitido por ser elementos de página</translation>
    </message>
    <message>
        <source>nobody has claimed this</source>
        <translation>aún en ninguna afirmación</translation>
    </message>
    <message>
        <source>Coverage of the article</source>
        <translation>Cobertura del artículo</translation>
    </message>
    <message>
        <source>There are only {number} saved views.</source>
        <translation>Solo hay {number} vistas guardadas.</translation>
    </message>
    <message>
        <source>Nothing is filtered; set a filter with F first, then save.</source>
        <translation>No hay nada filtrado; primero hay que poner un filtro con F y después guardar.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>Every case has a view “{name}”; choose another name.</source>
        <translation>Todos los casos tienen la vista «{name}»; hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>Saved the view “{name}” anew.</source>
        <translation>Vista «{name}» guardada de nuevo.</translation>
    </message>
    <message>
        <source>Saved the view “{name}”.</source>
        <translation>Vista «{name}» guardada.</translation>
    </message>
    <message>
        <source>There is a view “{name}” already.</source>
        <translation>Ya hay una vista «{name}».</translation>
    </message>
    <message>
        <source>Deleted the view “{name}”.</source>
        <translation>Vista «{name}» eliminada.</translation>
    </message>
    <message>
        <source>Show one of your own views first; those every case has are neither renamed nor deleted.</source>
        <translation>Primero hay que mostrar una vista propia; las que tienen todos los casos no se pueden renombrar ni eliminar.</translation>
    </message>
    <message>
        <source>A language model that you run can propose claims that the analysis missed. A claim is taken only if its words, numbers and names stand in the article; nobody has decided on it, and its card names the model.</source>
        <translation>Un modelo de lenguaje propio puede proponer afirmaciones que se le escaparon al análisis. Una afirmación solo se toma si sus palabras, cifras y nombres figuran en el artículo; nadie ha decidido aún sobre ella, y su tarjeta indica el modelo.</translation>
    </message>
    <message>
        <source>This computer alone is asked, and nothing leaves it.</source>
        <translation>Solo se consulta este equipo, y nada sale de él.</translation>
    </message>
    <message>
        <source>Second opinion of a language model</source>
        <translation>Segunda opinión de un modelo de lenguaje</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Segunda opinión</translation>
    </message>
    <message>
        <source>Ask it whenever articles are analyzed</source>
        <translation>Pedirla cada vez que se analicen artículos</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Asking about two invented sentences …</source>
        <translation>Consultando sobre dos frases inventadas…</translation>
    </message>
    <message>
        <source>I want articles to be sent to {host}, which is not this computer</source>
        <translation>Permitir el envío de artículos a {host}, que no es este equipo</translation>
    </message>
    <message>
        <source>The trial was given up.</source>
        <translation>Se abandonó la prueba.</translation>
    </message>
    <message>
        <source>Choose a section</source>
        <translation>Elegir una sección</translation>
    </message>
    <message>
        <source>A section, or the name of a new one</source>
        <translation>Una sección o el nombre de una nueva</translation>
    </message>
    <message>
        <source>New section “{name}”</source>
        <translation>Nueva sección «{name}»</translation>
    </message>
    <message>
        <source>There is no section yet: type the name of the first</source>
        <translation>Aún no hay secciones: escribir el nombre de la primera</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>Las fuentes difieren</translation>
    </message>
    <message>
        <source>Single source</source>
        <translation>Una sola fuente</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>The database is not open; close the window and open it again.</source>
        <translation>La base de datos no está abierta; hay que cerrar la ventana y volver a abrirla.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Letras sueltas</translation>
    </message>
    <message>
        <source>With Alt, for screen readers</source>
        <translation>Con Alt, para lectores de pantalla</translation>
    </message>
    <message>
        <source>Screen readers may take single letters for themselves. With Alt, each of these keys is pressed together with Alt, and Space becomes F8.</source>
        <translation>Los lectores de pantalla pueden reservarse las letras sueltas. Con Alt, cada una de estas teclas se pulsa junto con Alt, y la barra espaciadora pasa a ser F8.</translation>
    </message>
    <message>
        <source>Your decisions are logged under this name.</source>
        <translation>Las decisiones se registran con este nombre.</translation>
    </message>
    <message>
        <source>They walk through an open case, from its first claim to the exported sheet.</source>
        <translation>Recorren un caso abierto, desde su primera afirmación hasta la ficha exportada.</translation>
    </message>
    <message>
        <source>Only where something changed; and one when the window is closed.</source>
        <translation>Solo si algo ha cambiado; y una al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Another disk keeps them from what may happen to this one.</source>
        <translation>Otro disco las protege de lo que le pueda pasar a este.</translation>
    </message>
    <message>
        <source>The folder of the backups needs its whole path; the one before is kept.</source>
        <translation>La carpeta de las copias necesita su ruta completa; se conserva la anterior.</translation>
    </message>
    <message>
        <source>Decisions need a name; the one before is kept.</source>
        <translation>Las decisiones necesitan un nombre; se conserva el anterior.</translation>
    </message>
    <message>
        <source>Articles are being analyzed. Choose the language when that is done, or cancel it first.</source>
        <translation>Se están analizando artículos. El idioma se puede elegir cuando termine el análisis o tras cancelarlo.</translation>
    </message>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texto del artículo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Columns of a table</source>
        <translation>Columnas de una tabla</translation>
    </message>
    <message>
        <source>Each row becomes an article. What you choose is remembered for tables with these columns.</source>
        <translation>Cada fila se convierte en un artículo. La elección se recuerda para las tablas con estas columnas.</translation>
    </message>
    <message>
        <source>Which column of “{name}” holds what?</source>
        <translation>¿Qué contiene cada columna de «{name}»?</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Choose the column that holds the texts.</source>
        <translation>Elegir la columna que contiene los textos.</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation>Como el sistema ({language})</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Beside the database</source>
        <translation>Junto a la base de datos</translation>
    </message>
    <message>
        <source>A backup every</source>
        <translation>Una copia cada</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Carpeta de las copias</translation>
    </message>
    <message>
        <source>Off: nothing is asked, and nothing leaves this computer.</source>
        <translation>Desactivada: no se consulta nada y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>On: {model} at {address} is asked.</source>
        <translation>Activada: se consulta {model} en {address}.</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>Nombre de la sección</translation>
    </message>
    <message>
        <source>What its facts are about</source>
        <translation>De qué tratan sus hechos</translation>
    </message>
    <message>
        <source>No line of “{name}” shows yet, so its place does not show.</source>
        <translation>Aún no se ve ninguna línea de «{name}», así que tampoco se ve su lugar.</translation>
    </message>
    <message>
        <source>“{name}” is the first section already.</source>
        <translation>«{name}» ya es la primera sección.</translation>
    </message>
    <message>
        <source>“{name}” is the last section already.</source>
        <translation>«{name}» ya es la última sección.</translation>
    </message>
    <message>
        <source>This line is the first one; {key} puts it into another section.</source>
        <translation>Esta línea es la primera; {key} la pasa a otra sección.</translation>
    </message>
    <message>
        <source>This line is the last one; {key} puts it into another section.</source>
        <translation>Esta línea es la última; {key} la pasa a otra sección.</translation>
    </message>
    <message>
        <source>Open questions stand in the order of their sections; this one is of “{name}”.</source>
        <translation>Las preguntas abiertas siguen el orden de sus secciones; esta es de «{name}».</translation>
    </message>
    <message>
        <source>Open questions stand in the order of their sections; this one is of none.</source>
        <translation>Las preguntas abiertas siguen el orden de sus secciones; esta no es de ninguna.</translation>
    </message>
    <message>
        <source>This line is in no section yet; {key} puts it into one.</source>
        <translation>Esta línea aún no está en ninguna sección; {key} la pone en una.</translation>
    </message>
    <message>
        <source>It is in “{section}” now, and stands there once it is settled.</source>
        <translation>Ahora está en «{section}» y aparecerá allí cuando se resuelva.</translation>
    </message>
    <message>
        <source>It is in no section now, and stands under Other once it is settled.</source>
        <translation>Ahora no está en ninguna sección y aparecerá en «Otros» cuando se resuelva.</translation>
    </message>
    <message>
        <source>Export and check</source>
        <translation>Exportar y comprobar</translation>
    </message>
    <message>
        <source>✓ Nothing is missing.</source>
        <translation>✓ No falta nada.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas abiertas</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>Rejected claims</source>
        <translation>Afirmaciones rechazadas</translation>
    </message>
    <message>
        <source>About this sheet</source>
        <translation>Acerca de esta ficha</translation>
    </message>
    <message>
        <source>in the source</source>
        <translation>en la fuente</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>siete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ocho</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nueve</translation>
    </message>
    <message>
        <source>{facts} from {articles}, {number} independent</source>
        <translation>{facts} de {articles}, {number} independientes</translation>
    </message>
    <message>
        <source>proposed by the analysis, not reviewed, {date}</source>
        <translation>propuesta por el análisis, sin revisar, {date}</translation>
    </message>
    <message>
        <source>reviewed by {who}, {date}</source>
        <translation>revisión: {who}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>{decided} of %n claim(s) decided</source>
        <translation>
            <numerusform>{decided} de %n afirmación decidida</numerusform>
            <numerusform>{decided} de %n afirmaciones decididas</numerusform>
        </translation>
    </message>
    <message>
        <source>log head {hash}</source>
        <translation>cabeza del registro {hash}</translation>
    </message>
    <message>
        <source>The program Reviewer read the articles, proposed claims, grouped them into facts and looked for conflicts by rules. Analysts then accepted, rejected, returned, edited or added claims and settled conflicts. Each of these decisions stands in a log that is chained by hashes; its head is named above, so that this data can be held against the case it comes from.</source>
        <translation>El programa Reviewer leyó los artículos, propuso afirmaciones, las agrupó en hechos y buscó contradicciones mediante reglas. Después los analistas aceptaron, rechazaron, devolvieron, editaron o añadieron afirmaciones y resolvieron contradicciones. Cada una de estas decisiones consta en un registro encadenado por hashes; su cabeza se nombra arriba, para poder cotejar estos datos con el caso del que proceden.</translation>
    </message>
    <message>
        <source>The program Reviewer proposed all of it; nobody reviewed any of it.</source>
        <translation>El programa Reviewer lo propuso todo; nadie ha revisado nada.</translation>
    </message>
    <message>
        <source>The texts of the articles are not included. `text_sha256` says which text the places belong to: NFC, lines ended by LF, counted in code points.</source>
        <translation>Los textos de los artículos no se incluyen. `text_sha256` indica a qué texto pertenecen las posiciones: NFC, líneas terminadas en LF, contadas en puntos de código.</translation>
    </message>
    <message>
        <source>A verdict says whether a claim may stand on the sheet, not that the world is so: an accepted claim can be wrong, and a rejected one is rejected for the reason given, which need not be falsehood.</source>
        <translation>Un veredicto dice si una afirmación puede figurar en la ficha, no que el mundo sea así: una afirmación aceptada puede ser errónea, y una rechazada lo está por el motivo indicado, que no tiene por qué ser la falsedad.</translation>
    </message>
    <message>
        <source>An undecided claim was checked by nobody. Its kind, value and fact are the program&apos;s proposal.</source>
        <translation>Una afirmación sin decidir no la ha comprobado nadie. Su clase, su valor y su hecho son la propuesta del programa.</translation>
    </message>
    <message>
        <source>Where several analysts judged a claim, the latest verdict is given; there is no measure of agreement.</source>
        <translation>Si varios analistas juzgaron una afirmación, figura el último veredicto; no hay medida de acuerdo.</translation>
    </message>
    <message>
        <source>`confidence` is an estimate of the analysis, not a probability that was calibrated on these articles.</source>
        <translation>`confidence` es una estimación del análisis, no una probabilidad calibrada con estos artículos.</translation>
    </message>
    <message>
        <source>The articles were chosen for one case. They are no sample of anything, and articles of one origin repeat each other (`origin`).</source>
        <translation>Los artículos se eligieron para un caso. No son muestra de nada, y los artículos de un mismo origen se repiten (`origin`).</translation>
    </message>
    <message>
        <source>Names of people stand in quotations and statements unless they were redacted before the export.</source>
        <translation>Los nombres de personas figuran en los textos citados y los enunciados, salvo que se ocultaran antes de exportar.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decisión</numerusform>
            <numerusform>%n decisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nadie todavía</translation>
    </message>
    <message>
        <source>{title}: claims for training</source>
        <translation>{title}: afirmaciones para entrenamiento</translation>
    </message>
    <message>
        <source>Made {at} from {decisions}. Log head: {hash}.</source>
        <translation>Hecho {at} a partir de {decisions}. Cabeza del registro: {hash}.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Cómo se hizo</translation>
    </message>
    <message>
        <source>Analysts: {names}.</source>
        <translation>Analistas: {names}.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Qué se omitió</translation>
    </message>
    <message>
        <source>Known limits</source>
        <translation>Límites conocidos</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>by hand: {number}</source>
        <translation>a mano: {number}</translation>
    </message>
    <message>
        <source>edited: {number}</source>
        <translation>editadas: {number}</translation>
    </message>
    <message>
        <source>with a value: {number}</source>
        <translation>con un valor: {number}</translation>
    </message>
    <message>
        <source>in conflict with another: {number}</source>
        <translation>en contradicción con otra: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>The words of the sources.</source>
        <translation>Las palabras de las fuentes.</translation>
    </message>
    <message>
        <source>Conflicts between claims.</source>
        <translation>Contradicciones entre afirmaciones.</translation>
    </message>
    <message>
        <source>Rejected claims.</source>
        <translation>Afirmaciones rechazadas.</translation>
    </message>
    <message>
        <source>Claims of facts whose conflicts are open.</source>
        <translation>Afirmaciones de hechos con contradicciones abiertas.</translation>
    </message>
    <message>
        <source>Nothing that the case holds of these.</source>
        <translation>Nada de lo que el caso contiene de esto.</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>afirmaciones</translation>
    </message>
    <message>
        <source>one analyst</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>{number} analysts</source>
        <translation>{number} personas</translation>
    </message>
    <message>
        <source>Unknown. The quotations belong to the publishers of the articles, whose licences are not known; ask them before you pass the data on.</source>
        <translation>Desconocida. Los textos citados pertenecen a los editores de los artículos, cuyas licencias no se conocen; conviene preguntarles antes de difundir los datos.</translation>
    </message>
    <message>
        <source>UUID of the claim</source>
        <translation>UUID de la afirmación</translation>
    </message>
    <message>
        <source>letter of the article and number of the claim</source>
        <translation>letra del artículo y número de la afirmación</translation>
    </message>
    <message>
        <source>the article it stands in</source>
        <translation>el artículo en el que está</translation>
    </message>
    <message>
        <source>SHA-256 of the article&apos;s text, UTF-8</source>
        <translation>SHA-256 del texto del artículo, UTF-8</translation>
    </message>
    <message>
        <source>first code point of the words in the text</source>
        <translation>primer punto de código de las palabras en el texto</translation>
    </message>
    <message>
        <source>one past their last code point</source>
        <translation>uno después de su último punto de código</translation>
    </message>
    <message>
        <source>the words; null where quotations were left out</source>
        <translation>las palabras; null donde se omitieron los textos citados</translation>
    </message>
    <message>
        <source>up to 32 characters before them</source>
        <translation>hasta 32 caracteres anteriores</translation>
    </message>
    <message>
        <source>up to 32 characters after them</source>
        <translation>hasta 32 caracteres posteriores</translation>
    </message>
    <message>
        <source>what the claim says, as one sentence that stands alone</source>
        <translation>lo que dice la afirmación, en una frase que se entiende sola</translation>
    </message>
    <message>
        <source>fact, forecast, opinion or other</source>
        <translation>fact (hecho), forecast (pronóstico), opinion (opinión) u other (otro)</translation>
    </message>
    <message>
        <source>affirmed or negated</source>
        <translation>affirmed (afirmada) o negated (negada)</translation>
    </message>
    <message>
        <source>the word that weakens it, such as may</source>
        <translation>la palabra que la atenúa, como «may»</translation>
    </message>
    <message>
        <source>who says so inside the article</source>
        <translation>quién lo dice dentro del artículo</translation>
    </message>
    <message>
        <source>whom or what it is about</source>
        <translation>de quién o de qué trata</translation>
    </message>
    <message>
        <source>what is said of the subject</source>
        <translation>lo que se dice del sujeto</translation>
    </message>
    <message>
        <source>what it is limited to</source>
        <translation>a qué se limita</translation>
    </message>
    <message>
        <source>the value in short</source>
        <translation>el valor, abreviado</translation>
    </message>
    <message>
        <source>the value as JSON: type, low, high, unit, text, hedge, step, items</source>
        <translation>el valor como JSON: type, low, high, unit, text, hedge, step, items</translation>
    </message>
    <message>
        <source>accepted, rejected, returned or undecided</source>
        <translation>accepted (aceptada), rejected (rechazada), returned (devuelta) o undecided (sin decidir)</translation>
    </message>
    <message>
        <source>why it was rejected</source>
        <translation>por qué se rechazó</translation>
    </message>
    <message>
        <source>the fact it belongs to; claims of one fact speak of the same thing</source>
        <translation>el hecho al que pertenece; las afirmaciones de un hecho hablan de lo mismo</translation>
    </message>
    <message>
        <source>the line of that fact</source>
        <translation>la línea de ese hecho</translation>
    </message>
    <message>
        <source>open, accepted, rejected or undecided</source>
        <translation>open (abierto), accepted (aceptado), rejected (rechazado) o undecided (sin decidir)</translation>
    </message>
    <message>
        <source>how its conflicts were settled</source>
        <translation>cómo se resolvieron sus contradicciones</translation>
    </message>
    <message>
        <source>whether the fact was settled on what this claim says</source>
        <translation>si el hecho se resolvió según lo que dice esta afirmación</translation>
    </message>
    <message>
        <source>kinds of the conflicts it takes part in</source>
        <translation>clases de las contradicciones en las que interviene</translation>
    </message>
    <message>
        <source>claims on the other sides of these</source>
        <translation>afirmaciones de los otros lados de estas</translation>
    </message>
    <message>
        <source>whether a person added it</source>
        <translation>si la añadió una persona</translation>
    </message>
    <message>
        <source>whether a person changed it</source>
        <translation>si la cambió una persona</translation>
    </message>
    <message>
        <source>which second opinion proposed it, if one did</source>
        <translation>qué segunda opinión la propuso, si fue una</translation>
    </message>
    <message>
        <source>the analysis&apos;s own estimate, from 0 to 1</source>
        <translation>la estimación propia del análisis, de 0 a 1</translation>
    </message>
    <message>
        <source>who added it; empty: the analysis</source>
        <translation>quién la añadió; vacío: el análisis</translation>
    </message>
    <message>
        <source>when, ISO 8601 in UTC; null: not known</source>
        <translation>cuándo, ISO 8601 en UTC; null: no se sabe</translation>
    </message>
    <message>
        <source>who gave the verdict</source>
        <translation>quién dio el veredicto</translation>
    </message>
    <message>
        <source>when, ISO 8601 in UTC</source>
        <translation>cuándo, ISO 8601 en UTC</translation>
    </message>
    <message>
        <source>UUID of the article, made of its text</source>
        <translation>UUID del artículo, formado a partir de su texto</translation>
    </message>
    <message>
        <source>its letter in the case</source>
        <translation>su letra en el caso</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>titular</translation>
    </message>
    <message>
        <source>who published it</source>
        <translation>quién lo publicó</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>ISO date; null: not known</source>
        <translation>fecha ISO; null: no se sabe</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>dirección web</translation>
    </message>
    <message>
        <source>ISO 639-1 code</source>
        <translation>código ISO 639-1</translation>
    </message>
    <message>
        <source>letter of the first article of the same origin</source>
        <translation>letra del primer artículo del mismo origen</translation>
    </message>
    <message>
        <source>SHA-256 of the text, UTF-8</source>
        <translation>SHA-256 del texto, UTF-8</translation>
    </message>
    <message>
        <source>code points of the text</source>
        <translation>puntos de código del texto</translation>
    </message>
    <message>
        <source>id of the conflict</source>
        <translation>identificador de la contradicción</translation>
    </message>
    <message>
        <source>the fact whose claims disagree</source>
        <translation>el hecho cuyas afirmaciones se contradicen</translation>
    </message>
    <message>
        <source>type of the disagreement</source>
        <translation>clase de contradicción</translation>
    </message>
    <message>
        <source>hard: they cannot both be right; soft: one says less, or hedges</source>
        <translation>hard: no pueden ser ciertas ambas; soft: una dice menos o matiza</translation>
    </message>
    <message>
        <source>id of the rule that found it</source>
        <translation>identificador de la regla que la encontró</translation>
    </message>
    <message>
        <source>whether it is still to be settled</source>
        <translation>si aún está por resolver</translation>
    </message>
    <message>
        <source>claim ids, grouped by what they assert, as JSON</source>
        <translation>identificadores de las afirmaciones, agrupados por lo que sostienen, como JSON</translation>
    </message>
    <message>
        <source>One checkable statement of one article a line.</source>
        <translation>Un enunciado comprobable de un artículo por línea.</translation>
    </message>
    <message>
        <source>One article a line, without its text.</source>
        <translation>Un artículo por línea, sin su texto.</translation>
    </message>
    <message>
        <source>One disagreement among the claims of a fact a line.</source>
        <translation>Una contradicción entre las afirmaciones de un hecho por línea.</translation>
    </message>
    <message>
        <source>Fact sheet</source>
        <translation>Ficha de hechos</translation>
    </message>
    <message>
        <source>{title}, log head {head}</source>
        <translation>{title}, cabeza del registro {head}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Claims of articles with their spans, values, verdicts and conflicts.</source>
        <translation>Afirmaciones de artículos con sus posiciones, valores, veredictos y contradicciones.</translation>
    </message>
    <message>
        <source>Not reviewed. The analysis proposes every line; nobody has checked any of them.</source>
        <translation>Sin revisar. El análisis propone cada línea; nadie ha comprobado ninguna.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) undecided</source>
        <translation>
            <numerusform>%n afirmación sin decidir</numerusform>
            <numerusform>%n afirmaciones sin decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), {cited} cited</source>
        <translation>
            <numerusform>%n afirmación, {cited} citada</numerusform>
            <numerusform>%n afirmaciones, {cited} citadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}; of one origin with {letter}</source>
        <translation>{counts}; del mismo origen que {letter}</translation>
    </message>
    <message>
        <source>Nobody reviewed this sheet: the analysis proposes every line of it.</source>
        <translation>Nadie ha revisado esta ficha: el análisis propone cada una de sus líneas.</translation>
    </message>
    <message>
        <source>Reviewed by {who}.</source>
        <translation>Revisada por {who}.</translation>
    </message>
    <message numerus="yes">
        <source>Made {at} from %n decision(s).</source>
        <translation>
            <numerusform>Hecha el {at} a partir de %n decisión.</numerusform>
            <numerusform>Hecha el {at} a partir de %n decisiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head of the log: {hash}</source>
        <translation>Cabeza del registro: {hash}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} y {last}</translation>
    </message>
    <message>
        <source>“{name}” always stands at its place.</source>
        <translation>«{name}» siempre está en su lugar.</translation>
    </message>
    <message>
        <source>Open questions stand here until they are settled; other lines cannot.</source>
        <translation>Las preguntas abiertas están aquí hasta que se resuelven; otras líneas no pueden estar aquí.</translation>
    </message>
    <message>
        <source>Lines stand in sections: drop it between two lines, or on a section of the side bar.</source>
        <translation>Las líneas van en secciones: soltarla entre dos líneas o en una sección de la barra lateral.</translation>
    </message>
    <message>
        <source>Nothing is on this sheet yet</source>
        <translation>Aún no hay nada en esta ficha</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>Leer y decidir</translation>
    </message>
    <message>
        <source>Look through the facts</source>
        <translation>Repasar los hechos</translation>
    </message>
    <message>
        <source>No claim was found in these articles; make one by hand while you read (N).</source>
        <translation>No se encontró ninguna afirmación en estos artículos; al leer se puede crear una a mano (N).</translation>
    </message>
    <message>
        <source>Facts come onto the sheet when their claims are accepted: in Read, or many in Facts.</source>
        <translation>Los hechos llegan a la ficha cuando se aceptan sus afirmaciones: en «Leer», o muchas a la vez en «Hechos».</translation>
    </message>
    <message>
        <source>Every claim that was decided is rejected; accept those that stand.</source>
        <translation>Todas las afirmaciones decididas están rechazadas; hay que aceptar las que se sostienen.</translation>
    </message>
    <message>
        <source>How much of the sheet has been read</source>
        <translation>Cuánto se ha leído de la ficha</translation>
    </message>
    <message>
        <source>Reading the sheet: {done} of {total} facts</source>
        <translation>Leyendo la ficha: {done} de {total} hechos</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Textos citados</translation>
    </message>
    <message>
        <source>Disagreements and how settled</source>
        <translation>Contradicciones y su resolución</translation>
    </message>
    <message>
        <source>Rejected claims, with reasons</source>
        <translation>Afirmaciones rechazadas, con motivos</translation>
    </message>
    <message>
        <source>Names of the analysts</source>
        <translation>Nombres de los analistas</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>In the file; on the sheet here the facts stay as they are arranged.</source>
        <translation>En el archivo; en esta ficha los hechos quedan como están ordenados.</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>CONTENIDO</translation>
    </message>
    <message>
        <source>Accepted facts</source>
        <translation>Hechos aceptados</translation>
    </message>
    <message>
        <source>They are what the sheet is</source>
        <translation>De ellos se compone la ficha</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>Order of the facts: {how}</source>
        <translation>Orden de los hechos: {how}</translation>
    </message>
    <message>
        <source>Language of the sheet: {name}</source>
        <translation>Idioma de la ficha: {name}</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMATO</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>para programas</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>COMPROBACIÓN</translation>
    </message>
    <message>
        <source>PERSONS</source>
        <translation>PERSONAS</translation>
    </message>
    <message>
        <source>Persons: {how}</source>
        <translation>Personas: {how}</translation>
    </message>
    <message>
        <source>Named all the same, with commas between</source>
        <translation>Nombradas de todos modos, separadas por comas</translation>
    </message>
    <message>
        <source>Persons who are named all the same</source>
        <translation>Personas que se nombran de todos modos</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>IDIOMA</translation>
    </message>
    <message>
        <source>The sheet&apos;s own words; what sources and analysts wrote stays as it is.</source>
        <translation>Las palabras propias de la ficha; lo que escribieron las fuentes y los analistas queda como está.</translation>
    </message>
    <message>
        <source>✓ Nothing is missing. The sheet can be exported.</source>
        <translation>✓ No falta nada. La ficha se puede exportar.</translation>
    </message>
    <message>
        <source>Stopped; no file was changed.</source>
        <translation>Detenido; no se cambió ningún archivo.</translation>
    </message>
    <message>
        <source>Name a file first.</source>
        <translation>Primero hay que indicar un archivo.</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportada a {path}</translation>
    </message>
    <message>
        <source>Export the fact sheet</source>
        <translation>Exportar la ficha de hechos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Other place…</source>
        <translation>Otro lugar…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Stops the export; no file is changed</source>
        <translation>Detiene la exportación; no se cambia ningún archivo</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>“{name}” was exported before; it is replaced.</source>
        <translation>«{name}» ya se exportó antes; se reemplaza.</translation>
    </message>
    <message>
        <source>“{name}” is there already; it is replaced only if you press twice.</source>
        <translation>«{name}» ya existe; solo se reemplaza si se pulsa dos veces.</translation>
    </message>
    <message>
        <source>“{name}” is there already; this name is free.</source>
        <translation>«{name}» ya existe; este nombre está libre.</translation>
    </message>
    <message>
        <source>“{name}” is there already. Press once more to replace it.</source>
        <translation>«{name}» ya existe. Pulsar otra vez para reemplazarlo.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>✓ Exported to {path}</source>
        <translation>✓ Exportada a {path}</translation>
    </message>
    <message>
        <source>“{path}” is not there any more; export it again.</source>
        <translation>«{path}» ya no existe; hay que exportar de nuevo.</translation>
    </message>
    <message>
        <source>Your system has no program that opens “{path}”.</source>
        <translation>El sistema no tiene ningún programa que abra «{path}».</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) open: printed as (an open question|open questions)</source>
        <translation>
            <numerusform>%n contradicción sigue abierta: aparece como pregunta abierta</numerusform>
            <numerusform>%n contradicciones siguen abiertas: aparecen como preguntas abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) (is|are) open, and left out</source>
        <translation>
            <numerusform>%n contradicción sigue abierta y se omite</numerusform>
            <numerusform>%n contradicciones siguen abiertas y se omiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) undecided, and not on the sheet</source>
        <translation>
            <numerusform>%n afirmación está sin decidir y no está en la ficha</numerusform>
            <numerusform>%n afirmaciones están sin decidir y no están en la ficha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (was|were) handed back</source>
        <translation>
            <numerusform>%n afirmación fue devuelta</numerusform>
            <numerusform>%n afirmaciones fueron devueltas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) (was|were) left open on purpose</source>
        <translation>
            <numerusform>%n pregunta se dejó abierta a propósito</numerusform>
            <numerusform>%n preguntas se dejaron abiertas a propósito</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (rests|rest) on one independent source</source>
        <translation>
            <numerusform>%n hecho se apoya en una sola fuente independiente</numerusform>
            <numerusform>%n hechos se apoyan en una sola fuente independiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) (is|are) in no section</source>
        <translation>
            <numerusform>%n hecho no está en ninguna sección</numerusform>
            <numerusform>%n hechos no están en ninguna sección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) (is|are) printed</source>
        <translation>
            <numerusform>%n nota se incluye</numerusform>
            <numerusform>%n notas se incluyen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar todo (%n)</numerusform>
            <numerusform>Mostrar todo (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>Choose a line first: click it, or walk through the citations with {next} and {previous}.</source>
        <translation>Primero hay que elegir una línea: haciendo clic en ella o recorriendo las citas con {next} y {previous}.</translation>
    </message>
    <message>
        <source>Section of this line</source>
        <translation>Sección de esta línea</translation>
    </message>
    <message>
        <source>{section}, line {number} of {count}: {line}</source>
        <translation>{section}, línea {number} de {count}: {line}</translation>
    </message>
    <message>
        <source>Citation {label}, {number} of {count}: “{quote}”</source>
        <translation>Cita {label}, {number} de {count}: «{quote}»</translation>
    </message>
    <message>
        <source>The words that are cited</source>
        <translation>Las palabras citadas</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Mostrar en el artículo</translation>
    </message>
    <message>
        <source>{label} · {source}, {date}</source>
        <translation>{label} · {source}, {date}</translation>
    </message>
    <message>
        <source>Read as: {statement}</source>
        <translation>Leído como: {statement}</translation>
    </message>
    <message>
        <source>{state} ({reason}) by {analyst}, {when}</source>
        <translation>{state} ({reason}) por {analyst}, {when}</translation>
    </message>
    <message>
        <source>{state} by {analyst}, {when}</source>
        <translation>{state} por {analyst}, {when}</translation>
    </message>
    <message>
        <source>Facts can be dropped here.</source>
        <translation>Aquí se pueden soltar hechos.</translation>
    </message>
    <message>
        <source>Your own view. The menu key renames or deletes it.</source>
        <translation>Vista propia. Con la tecla de menú se renombra o se elimina.</translation>
    </message>
    <message>
        <source>ARTICLES</source>
        <translation>ARTÍCULOS</translation>
    </message>
    <message>
        <source>INDEPENDENCE</source>
        <translation>INDEPENDENCIA</translation>
    </message>
    <message>
        <source>SAVED VIEWS</source>
        <translation>VISTAS GUARDADAS</translation>
    </message>
    <message>
        <source>SECTIONS OF THE SHEET</source>
        <translation>SECCIONES DE LA FICHA</translation>
    </message>
    <message>
        <source>ON THIS SHEET</source>
        <translation>EN ESTA FICHA</translation>
    </message>
    <message>
        <source>OTHER SECTIONS</source>
        <translation>OTRAS SECCIONES</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n article(s) before</source>
        <translation>
            <numerusform>▲ %n artículo antes</numerusform>
            <numerusform>▲ %n artículos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▼ %n article(s) after</source>
        <translation>
            <numerusform>▼ %n artículo después</numerusform>
            <numerusform>▼ %n artículos después</numerusform>
        </translation>
    </message>
    <message>
        <source>+ New section…</source>
        <translation>+ Nueva sección…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), {independent} independent</source>
        <translation>
            <numerusform>%n artículo, {independent} independiente</numerusform>
            <numerusform>%n artículos, independientes: {independent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and {second} share %n passage(s), both name {agency}</source>
        <translation>
            <numerusform>{first} y {second} comparten %n pasaje y ambos mencionan a {agency}</numerusform>
            <numerusform>{first} y {second} comparten %n pasajes y ambos mencionan a {agency}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and {second} share %n passage(s)</source>
        <translation>
            <numerusform>{first} y {second} comparten %n pasaje</numerusform>
            <numerusform>{first} y {second} comparten %n pasajes</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {second} both name {agency}</source>
        <translation>{first} y {second} mencionan ambos a {agency}</translation>
    </message>
    <message>
        <source>{source}, {date}, {decided} of {claims} claims decided, {conflicts}</source>
        <translation>{source}, {date}, {decided} de {claims} afirmaciones decididas, {conflicts}</translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n contradicción abierta</numerusform>
            <numerusform>%n contradicciones abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>{source}, {date}</source>
        <translation>{source}, {date}</translation>
    </message>
    <message>
        <source>{date} · {decided} of {claims}</source>
        <translation>{date} · {decided} de {claims}</translation>
    </message>
    <message>
        <source>{error} Until then the window speaks English.</source>
        <translation>{error} Hasta entonces, la ventana se muestra en inglés.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>hoy, {time}</translation>
    </message>
    <message>
        <source>{day} {month}, {time}</source>
        <translation>{day} {month}, {time}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{day} {month} {year}, {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month}</source>
        <translation>{weekday}, {day} {month}</translation>
    </message>
    <message>
        <source>The theme {path} cannot be read; install Reviewer again.</source>
        <translation>No se puede leer el tema {path}; hay que reinstalar Reviewer.</translation>
    </message>
    <message>
        <source>The theme {path} names a colour that is none; install Reviewer again.</source>
        <translation>El tema {path} nombra un color que no existe; hay que reinstalar Reviewer.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>What do these articles claim, where do they disagree, and what will you stand behind?</source>
        <translation>¿Qué afirman estos artículos, en qué se contradicen y qué se puede respaldar?</translation>
    </message>
    <message>
        <source>Articles are sent to {host}, for its second opinion.</source>
        <translation>Los artículos se envían a {host} para su segunda opinión.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>The cases cannot be opened</source>
        <translation>No se pueden abrir los casos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Continuar con</translation>
    </message>
    <message>
        <source>No case yet. A case is one story: drop its articles here, or look at the demo case.</source>
        <translation>Aún no hay casos. Un caso es una historia: soltar aquí sus artículos o ver el caso de demostración.</translation>
    </message>
    <message>
        <source>The cases are shown once the database is open.</source>
        <translation>Los casos se muestran cuando la base de datos esté abierta.</translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s)</source>
        <translation>
            <numerusform>%n caso más</numerusform>
            <numerusform>%n casos más</numerusform>
        </translation>
    </message>
    <message>
        <source>web pages, PDF, Word, e-mail, text and more, or a folder of them</source>
        <translation>páginas web, PDF, Word, correo electrónico, texto y más, o una carpeta con ellos</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {conflicts}</source>
        <translation>{articles}, {conflicts}</translation>
    </message>
    <message>
        <source>{decided} of {claims}</source>
        <translation>{decided} de {claims}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>Enter goes on with it, F2 renames it.</source>
        <translation>Enter continúa con él, F2 cambia su nombre.</translation>
    </message>
    <message>
        <source>Drop the articles of one story here</source>
        <translation>Soltar aquí los artículos de una historia</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Pegar texto</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Página web…</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>¿Primera vez?</translation>
    </message>
    <message>
        <source>Open the demo case: four articles, one deal</source>
        <translation>Abrir el caso de demostración: cuatro artículos, un acuerdo</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Tecla: {key}</translation>
    </message>
    <message>
        <source>{name} – Reviewer</source>
        <translation>{name} – Reviewer</translation>
    </message>
    <message>
        <source>Case: open {name}</source>
        <translation>Caso: abrir {name}</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({name}); it was logged in {path}. Nothing was lost.</source>
        <translation>Se produjo un error en el programa ({name}); quedó registrado en {path}. No se perdió nada.</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({name}); it was logged on standard error. Nothing was lost.</source>
        <translation>Se produjo un error en el programa ({name}); quedó registrado en la salida de errores estándar. No se perdió nada.</translation>
    </message>
    <message>
        <source>the fact “{line}”</source>
        <translation>hecho «{line}»</translation>
    </message>
    <message>
        <source>Nothing is chosen here that could have a history.</source>
        <translation>Aquí no hay nada elegido que pueda tener historial.</translation>
    </message>
    <message>
        <source>Name of the case</source>
        <translation>Nombre del caso</translation>
    </message>
    <message>
        <source>Another case is called “{name}”; give it another name.</source>
        <translation>Otro caso se llama «{name}»; hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>accepted, sources differ</source>
        <translation>aceptada, las fuentes difieren</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apartada</translation>
    </message>
    <message>
        <source>One value</source>
        <translation>Un valor</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>dejar abierta</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>opinión</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>no verificable</translation>
    </message>
    <message>
        <source>wrongly extracted</source>
        <translation>mal extraída</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplicada</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsa</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>elementos de página</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>pregunta abierta</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>previsión</translation>
    </message>
    <message>
        <source>Differs from: {line}</source>
        <translation>Difiere de: {line}</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>Rechazada: {reason}</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>porcentaje</translation>
    </message>
    <message>
        <source>about</source>
        <translation>alrededor de</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>casi</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>más de</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>al menos</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>menos de</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>{kind}, open</source>
        <translation>{kind}, sin resolver</translation>
    </message>
    <message numerus="yes">
        <source>{state}, %n sent back</source>
        <translation>
            <numerusform>{state}, %n devuelta</numerusform>
            <numerusform>{state}, %n devueltas</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} = {name} (guess, {confidence:.2g})</source>
        <translation>{words} = {name} (conjetura, {confidence:.2g})</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>sin matices</translation>
    </message>
    <message>
        <source>Attributed to {who} · certainty: {certainty}</source>
        <translation>Según {who} · certeza: {certainty}</translation>
    </message>
    <message>
        <source>The article says so itself · certainty: {certainty}</source>
        <translation>Lo dice el propio artículo · certeza: {certainty}</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>same, rounded</source>
        <translation>igual, redondeado</translation>
    </message>
    <message>
        <source>hedged</source>
        <translation>con matices</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>se solapa</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>denies it</source>
        <translation>lo niega</translation>
    </message>
    <message>
        <source>affirms it</source>
        <translation>lo afirma</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>vinculada</translation>
    </message>
    <message>
        <source>says less</source>
        <translation>dice menos</translation>
    </message>
    <message>
        <source>says more</source>
        <translation>dice más</translation>
    </message>
    <message>
        <source>range contains it</source>
        <translation>el intervalo lo contiene</translation>
    </message>
    <message>
        <source>lies inside</source>
        <translation>está dentro</translation>
    </message>
    <message>
        <source>There are no articles to read; name at least one file or folder.</source>
        <translation>No hay artículos que leer; hay que indicar al menos un archivo o una carpeta.</translation>
    </message>
    <message>
        <source>“{name}” holds the same text as “{other}”; it was taken once.</source>
        <translation>«{name}» contiene el mismo texto que «{other}»; se tomó una sola vez.</translation>
    </message>
    <message>
        <source>All files are read</source>
        <translation>Todos los archivos están leídos</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not read ({suffix}); use one of {kinds}.</source>
        <translation>«{name}» es de un tipo que no se lee ({suffix}); hay que usar uno de estos: {kinds}.</translation>
    </message>
    <message>
        <source>The pasted text is empty; copy the article&apos;s words and paste them again.</source>
        <translation>El texto pegado está vacío; hay que copiar el texto del artículo y pegarlo de nuevo.</translation>
    </message>
    <message>
        <source>The pasted page holds no words; copy the article&apos;s words and paste them again.</source>
        <translation>La página pegada no contiene texto; hay que copiar el texto del artículo y pegarlo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is empty; save the article again or leave the file out.</source>
        <translation>«{name}» está vacío; hay que guardar de nuevo el artículo o dejar fuera el archivo.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; save the article as one of {kinds}, or leave the file out.</source>
        <translation>«{name}» no es un archivo de texto; hay que guardar el artículo en uno de estos formatos: {kinds}, o dejar fuera el archivo.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón de correo</translation>
    </message>
    <message>
        <source>Table of articles</source>
        <translation>Tabla de artículos</translation>
    </message>
    <message>
        <source>Articles as JSON</source>
        <translation>Artículos en JSON</translation>
    </message>
    <message>
        <source>Archive of articles</source>
        <translation>Archivo comprimido de artículos</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Documento de Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texto de OpenDocument</translation>
    </message>
    <message>
        <source>“{name}” is an old Word document; open it in a word processor and save it as DOCX.</source>
        <translation>«{name}» es un documento de Word antiguo; hay que abrirlo en un procesador de textos y guardarlo como DOCX.</translation>
    </message>
    <message>
        <source>“{name}” holds no words to read; save the article again or leave the file out.</source>
        <translation>«{name}» no contiene texto legible; hay que guardar de nuevo el artículo o dejar fuera el archivo.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {largest} MB; save only the article&apos;s text.</source>
        <translation>«{name}» ocupa más de {largest} MB; hay que guardar solo el texto del artículo.</translation>
    </message>
    <message>
        <source>“{path}” was not found; check the name and the folder.</source>
        <translation>No se encontró «{path}»; hay que comprobar el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>motivo desconocido</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({reason}); check the file and its permissions.</source>
        <translation>No se pudo abrir «{name}» ({reason}); hay que comprobar el archivo y sus permisos.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no articles; they end in {kinds}.</source>
        <translation>La carpeta «{name}» no contiene artículos; estos terminan en {kinds}.</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} y otros</translation>
    </message>
    <message>
        <source>Passed over in “{folder}”, because such files are not read: {names}.</source>
        <translation>Omitidos en «{folder}», porque esos archivos no se leen: {names}.</translation>
    </message>
    <message>
        <source>The folder “{here}” could not be opened ({reason}); check its permissions.</source>
        <translation>No se pudo abrir la carpeta «{here}» ({reason}); hay que comprobar sus permisos.</translation>
    </message>
    <message>
        <source>There is no language “{code}”; choose one of {known}.</source>
        <translation>No hay ningún idioma «{code}»; elija uno de {known}.</translation>
    </message>
    <message>
        <source>The translation {path} cannot be read; install Reviewer again.</source>
        <translation>No se puede leer la traducción {path}; hay que reinstalar Reviewer.</translation>
    </message>
    <message>
        <source>The second opinion ended after {answered} of {asked} sentences: {problem} So what it had found is kept.</source>
        <translation>La segunda opinión terminó tras {answered} de {asked} frases: {problem} Se conserva lo que había encontrado.</translation>
    </message>
    <message>
        <source>The second opinion ended after {answered} of {asked} sentences: {problem} So the analysis went on without it.</source>
        <translation>La segunda opinión terminó tras {answered} de {asked} frases: {problem} El análisis siguió sin ella.</translation>
    </message>
    <message>
        <source>{number} {reason}</source>
        <translation>{number} {reason}</translation>
    </message>
    <message>
        <source>Of the second opinion&apos;s claims, {number} were refused: {reasons}.</source>
        <translation>Afirmaciones de la segunda opinión descartadas: {number} ({reasons}).</translation>
    </message>
    <message>
        <source>To {number} of {asked} sentences, the second opinion had no answer to read.</source>
        <translation>En {number} de {asked} frases, la segunda opinión no dio una respuesta legible.</translation>
    </message>
    <message>
        <source>Second opinion: sentence {number:,} of {all:,}</source>
        <translation>Segunda opinión: frase {number:,} de {all:,}</translation>
    </message>
    <message>
        <source>not in the form that was asked for</source>
        <translation>sin la forma pedida</translation>
    </message>
    <message>
        <source>given for a sentence that makes none</source>
        <translation>de una frase que no contiene ninguna</translation>
    </message>
    <message>
        <source>without a statement, or too long for one</source>
        <translation>sin enunciado o con uno demasiado largo</translation>
    </message>
    <message>
        <source>with a quotation that does not stand there word for word</source>
        <translation>con un texto citado que no es literal</translation>
    </message>
    <message>
        <source>quoted from outside the sentence in question</source>
        <translation>con un texto citado de fuera de la frase en cuestión</translation>
    </message>
    <message>
        <source>with a number that does not stand there</source>
        <translation>con un número que no figura ahí</translation>
    </message>
    <message>
        <source>with a name that does not stand there</source>
        <translation>con un nombre que no figura ahí</translation>
    </message>
    <message>
        <source>attributed to someone in words that do not stand there</source>
        <translation>con una atribución cuyas palabras no figuran ahí</translation>
    </message>
    <message>
        <source>denying what its quotation affirms, or the other way round</source>
        <translation>con una negación de lo que afirma el texto citado, o al revés</translation>
    </message>
    <message>
        <source>surer than its quotation</source>
        <translation>con más certeza que el texto citado</translation>
    </message>
    <message>
        <source>Name the model that shall give the second opinion.</source>
        <translation>Hay que indicar el modelo que dará la segunda opinión.</translation>
    </message>
    <message>
        <source>The second opinion would send the articles to “{host}”, which is not this computer; confirm that host, or name an address of this computer.</source>
        <translation>La segunda opinión enviaría los artículos a «{host}», que no es este equipo; hay que confirmar ese host o indicar una dirección de este equipo.</translation>
    </message>
    <message>
        <source>The key in {key_variable} holds characters that no key has; set it anew.</source>
        <translation>La clave de {key_variable} contiene caracteres que ninguna clave tiene; hay que definirla de nuevo.</translation>
    </message>
    <message>
        <source>The key in {key_variable} would go to “{host}” unencrypted; use an address that begins with https, or unset the key.</source>
        <translation>La clave de {key_variable} se enviaría sin cifrar a «{host}»; hay que usar una dirección que empiece por https o quitar la clave.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a server; write it like http://127.0.0.1:11434/v1, without name, key or question mark in it.</source>
        <translation>«{address}» no es la dirección de un servidor; hay que escribirla como http://127.0.0.1:11434/v1, sin nombre, clave ni signo de interrogación.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no chat completion.</source>
        <translation>La respuesta del servidor no es una «chat completion».</translation>
    </message>
    <message>
        <source>The model refused to answer.</source>
        <translation>El modelo se negó a responder.</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut short.</source>
        <translation>La respuesta del modelo quedó cortada.</translation>
    </message>
    <message>
        <source>The model&apos;s answer is empty.</source>
        <translation>La respuesta del modelo está vacía.</translation>
    </message>
    <message>
        <source>The model&apos;s answer is not in the form that was asked for.</source>
        <translation>La respuesta del modelo no tiene la forma pedida.</translation>
    </message>
    <message>
        <source>The answer is no JSON.</source>
        <translation>La respuesta no es JSON.</translation>
    </message>
    <message>
        <source>The server on “{host}” does not answer; start it, or check its address.</source>
        <translation>El servidor de «{host}» no responde; hay que iniciarlo o comprobar su dirección.</translation>
    </message>
    <message>
        <source>The server on “{host}” took too long over an answer.</source>
        <translation>El servidor de «{host}» tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>The server on “{host}” broke an answer off.</source>
        <translation>El servidor de «{host}» interrumpió una respuesta.</translation>
    </message>
    <message>
        <source>The server packed its answer, which it was not asked to.</source>
        <translation>El servidor comprimió su respuesta sin que se le pidiera.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is far too long for one sentence.</source>
        <translation>La respuesta del servidor es demasiado larga para una sola frase.</translation>
    </message>
    <message>
        <source>The server on “{host}” does not understand the request (HTTP 400).</source>
        <translation>El servidor de «{host}» no entiende la solicitud (HTTP 400).</translation>
    </message>
    <message>
        <source>The server on “{host}” wants a key (HTTP {status}); set {key_variable} to it.</source>
        <translation>El servidor de «{host}» pide una clave (HTTP {status}); hay que ponerla en {key_variable}.</translation>
    </message>
    <message>
        <source>The server on “{host}” knows no model “{model}”, or its address is another (HTTP 404); check both.</source>
        <translation>El servidor de «{host}» no conoce el modelo «{model}», o su dirección es otra (HTTP 404); hay que comprobar ambas cosas.</translation>
    </message>
    <message>
        <source>The server on “{host}” points to another address (HTTP {status}), which is not followed; name the address itself.</source>
        <translation>El servidor de «{host}» remite a otra dirección (HTTP {status}), que no se sigue; hay que indicar esa dirección directamente.</translation>
    </message>
    <message>
        <source>The server on “{host}” refuses the request (HTTP {status}).</source>
        <translation>El servidor de «{host}» rechaza la solicitud (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server on “{host}” reports a fault of its own (HTTP {status}).</source>
        <translation>El servidor de «{host}» comunica un error propio (HTTP {status}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({strerror}); set {home_variable} to a folder you can write to.</source>
        <translation>No se puede crear la carpeta {folder} ({strerror}); hay que definir {home_variable} con una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>This installation lacks {part}; install Reviewer again.</source>
        <translation>A esta instalación le falta {part}; hay que reinstalar Reviewer.</translation>
    </message>
    <message>
        <source>Starting the analysis</source>
        <translation>Iniciando el análisis</translation>
    </message>
    <message>
        <source>The analysis was stopped from outside (exit code {exitcode}); nothing was changed. If memory ran out, analyze fewer articles at once.</source>
        <translation>El análisis se detuvo desde fuera (código de salida {exitcode}); no se cambió nada. Si faltó memoria, conviene analizar menos artículos a la vez.</translation>
    </message>
    <message>
        <source>the same name: {names}</source>
        <translation>mismo nombre: {names}</translation>
    </message>
    <message>
        <source>nearly the same meaning ({percent} %)</source>
        <translation>casi el mismo significado ({percent} %)</translation>
    </message>
    <message>
        <source>words in common: {words}</source>
        <translation>palabras en común: {words}</translation>
    </message>
    <message>
        <source>somewhat alike in meaning ({percent} %)</source>
        <translation>significado algo parecido ({percent} %)</translation>
    </message>
    <message>
        <source>the same: {value}</source>
        <translation>igual: {value}</translation>
    </message>
    <message>
        <source>another: {value}</source>
        <translation>distinto: {value}</translation>
    </message>
    <message>
        <source>the same date, {value}</source>
        <translation>misma fecha, {value}</translation>
    </message>
    <message>
        <source>another date: {value}</source>
        <translation>otra fecha: {value}</translation>
    </message>
    <message>
        <source>the same figure and unit, {value}</source>
        <translation>misma cifra y unidad, {value}</translation>
    </message>
    <message>
        <source>another figure of this unit: {value}</source>
        <translation>otra cifra de esta unidad: {value}</translation>
    </message>
    <message>
        <source>nearly the same: {value}</source>
        <translation>casi igual: {value}</translation>
    </message>
    <message>
        <source>There is no decision {number} in this case.</source>
        <translation>No hay ninguna decisión {number} en este caso.</translation>
    </message>
    <message>
        <source>This analysis would change what was decided ({changes}), so nothing was changed; please report this fault.</source>
        <translation>Este análisis cambiaría lo que se decidió ({changes}), así que no se cambió nada; conviene comunicar este error.</translation>
    </message>
    <message>
        <source>No claim, fact or conflict has changed.</source>
        <translation>No ha cambiado ninguna afirmación, ningún hecho ni ninguna contradicción.</translation>
    </message>
    <message>
        <source>Nothing that was decided was lost or changed: {kept}, compared one by one.</source>
        <translation>Nada de lo decidido se perdió ni cambió: {kept}, comprobado uno a uno.</translation>
    </message>
    <message>
        <source>Analyze again: {changes}</source>
        <translation>Analizar de nuevo: {changes}</translation>
    </message>
    <message>
        <source>Import {letters}: {changes}</source>
        <translation>Importar {letters}: {changes}</translation>
    </message>
    <message>
        <source>{found} cases are called “{wanted}”; name one by its id: {id}.</source>
        <translation>Hay {found} casos llamados «{wanted}»; hay que indicar uno por su id: {id}.</translation>
    </message>
    <message>
        <source>There is no case “{wanted}” in this database; `reviewer cases` lists them.</source>
        <translation>No hay ningún caso «{wanted}» en esta base de datos; `reviewer cases` los enumera.</translation>
    </message>
    <message>
        <source>Fetching {address}</source>
        <translation>Descargando {address}</translation>
    </message>
    <message>
        <source>There are no articles to make a case of; name some.</source>
        <translation>No hay artículos con los que crear un caso; hay que indicar alguno.</translation>
    </message>
    <message>
        <source>There is a case “{wanted}” already; choose another name.</source>
        <translation>Ya hay un caso «{wanted}»; hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is nearly the same text as article {letter} ({share}); they are one origin.</source>
        <translation>«{name}» es casi el mismo texto que el artículo {letter} ({share}); son del mismo origen.</translation>
    </message>
    <message>
        <source>“{name}” is an earlier version of article {letter} ({share} the same).</source>
        <translation>«{name}» es una versión anterior del artículo {letter} ({share} igual).</translation>
    </message>
    <message>
        <source>“{name}” is another version of article {letter} ({share} the same).</source>
        <translation>«{name}» es otra versión del artículo {letter} ({share} igual).</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>El texto pegado</translation>
    </message>
    <message>
        <source>“{name}” is in this case already, as article {letter}; it was not added again.</source>
        <translation>«{name}» ya está en este caso, como artículo {letter}; no se añadió de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The second opinion of {model} proposes %n claim(s) that the analysis did not find.</source>
        <translation>
            <numerusform>La segunda opinión de {model} propone %n afirmación que el análisis no encontró.</numerusform>
            <numerusform>La segunda opinión de {model} propone %n afirmaciones que el análisis no encontró.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer every question; look at what it reports, and try again.</source>
        <translation>El servidor no respondió a todas las preguntas; hay que mirar qué comunica e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>{model} answers, but not in the form it is asked for; take another model.</source>
        <translation>{model} responde, pero no en la forma pedida; hay que usar otro modelo.</translation>
    </message>
    <message>
        <source>{model} answers, but no claim of its could be taken from a plain sentence; take another model.</source>
        <translation>{model} responde, pero de una frase sencilla no se pudo tomar ninguna afirmación suya; hay que usar otro modelo.</translation>
    </message>
    <message>
        <source>{model} answers as it should, in {seconds:.1f} seconds a sentence.</source>
        <translation>{model} responde como debe, en {seconds:.1f} segundos por frase.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
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
        <translation>Libro de cálculo (Excel)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Claim reviews (schema.org)</source>
        <translation>Verificaciones de afirmaciones (schema.org)</translation>
    </message>
    <message>
        <source>Web annotations (W3C)</source>
        <translation>Anotaciones web (W3C)</translation>
    </message>
    <message>
        <source>Provenance (PROV-O)</source>
        <translation>Procedencia (PROV-O)</translation>
    </message>
    <message>
        <source>Provenance (PROV-JSON)</source>
        <translation>Procedencia (PROV-JSON)</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Datos de entrenamiento</translation>
    </message>
    <message>
        <source>“{path}” exists already; name another file.</source>
        <translation>«{path}» ya existe; hay que indicar otro archivo.</translation>
    </message>
    <message>
        <source>{format} holds the articles and the log themselves; name persons and analysts in it.</source>
        <translation>{format} contiene los propios artículos y el registro; hay que nombrar en él a las personas y a los analistas.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Escribiendo el archivo</translation>
    </message>
    <message>
        <source>The script checks JSON alone; export with `--format json`.</source>
        <translation>El guion solo comprueba JSON; exporte con `--format json`.</translation>
    </message>
    <message>
        <source>There is no format {key!r}; choose one of {known}.</source>
        <translation>No existe el formato {key!r}; hay que elegir uno de estos: {known}.</translation>
    </message>
    <message>
        <source>{format} holds a whole case; import the articles, then export the case.</source>
        <translation>{format} contiene un caso entero; hay que importar los artículos y exportar después el caso.</translation>
    </message>
    <message>
        <source>“{name}” does not tell the format; give it one of the endings {endings}.</source>
        <translation>«{name}» no indica el formato; hay que darle una de estas extensiones: {endings}.</translation>
    </message>
    <message>
        <source>Reading the facts</source>
        <translation>Leyendo los hechos</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Decidiendo</translation>
    </message>
    <message>
        <source>There is no article {article!r} in this case.</source>
        <translation>No hay ningún artículo {article!r} en este caso.</translation>
    </message>
    <message>
        <source>This claim is gone; look at its fact again.</source>
        <translation>Esta afirmación ya no existe; hay que mirar de nuevo su hecho.</translation>
    </message>
    <message>
        <source>This fact is gone: its claims were put into other facts.</source>
        <translation>Este hecho ya no existe: sus afirmaciones pasaron a otros hechos.</translation>
    </message>
    <message>
        <source>The script holds no commands; write one JSON object a line.</source>
        <translation>El script no contiene comandos; hay que escribir un objeto JSON por línea.</translation>
    </message>
    <message>
        <source>Line {number}: {error}</source>
        <translation>Línea {number}: {error}</translation>
    </message>
    <message>
        <source>this is nested too deeply for a command.</source>
        <translation>esto está anidado demasiado hondo para un comando.</translation>
    </message>
    <message>
        <source>this is no JSON object; write it as in {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</source>
        <translation>esto no es un objeto JSON; hay que escribirlo así: {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</translation>
    </message>
    <message>
        <source>a command is a JSON object, as in {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</source>
        <translation>un comando es un objeto JSON, como {&quot;command&quot;: &quot;accept&quot;, &quot;claim&quot;: &quot;B5&quot;}.</translation>
    </message>
    <message>
        <source>{twice!r} stands there twice.</source>
        <translation>{twice!r} aparece dos veces.</translation>
    </message>
    <message>
        <source>&apos;analyst&apos; is a name.</source>
        <translation>&apos;analyst&apos; es un nombre.</translation>
    </message>
    <message>
        <source>&apos;seen&apos; holds version numbers by id.</source>
        <translation>&apos;seen&apos; contiene números de versión por id.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>The setting “{name}” must be {error}.</source>
        <translation>El ajuste «{name}» debe ser: {error}.</translation>
    </message>
    <message>
        <source>The settings in {path} could not be understood.</source>
        <translation>Los ajustes de {path} no se entienden.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({strerror}); check the rights of that file.</source>
        <translation>No se pueden leer los ajustes de {path} ({strerror}); hay que comprobar los permisos de ese archivo.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path} ({strerror}); make room there or check its rights.</source>
        <translation>No se pueden guardar los ajustes en {path} ({strerror}); hay que liberar espacio o comprobar los permisos.</translation>
    </message>
    <message>
        <source>The settings in {path} are broken and cannot be moved aside ({strerror}); move that file away.</source>
        <translation>Los ajustes de {path} están dañados y no se pueden apartar ({strerror}); hay que mover ese archivo a otro lugar.</translation>
    </message>
    <message>
        <source>The {record} has changed since this was decided; look at it again and decide anew.</source>
        <translation>Ha cambiado desde esta decisión: {record}; hay que mirarlo de nuevo y volver a decidir.</translation>
    </message>
    <message>
        <source>The backup in {folder} failed ({strerror}); name another folder.</source>
        <translation>Falló la copia de seguridad en {folder} ({strerror}); hay que indicar otra carpeta.</translation>
    </message>
    <message>
        <source>There is no room for a backup in {folder} ({free} MB free, {needed} MB needed); make room there, or name another folder in the settings (backup_folder).</source>
        <translation>En {folder} no hay sitio para una copia de seguridad ({free} MB libres, {needed} MB necesarios); haga sitio allí o indique otra carpeta en los ajustes (backup_folder).</translation>
    </message>
    <message>
        <source>The copy of {path} is damaged ({found}); the database it was made of may be, too.</source>
        <translation>La copia de {path} está dañada ({found}); la base de datos de la que se hizo quizá también lo esté.</translation>
    </message>
    <message>
        <source>{path} is not what its log says ({problem}); no copy was kept, and older backups stay.</source>
        <translation>{path} no es lo que dice su registro ({problem}); no se ha guardado ninguna copia, y las copias anteriores se conservan.</translation>
    </message>
    <message>
        <source>The copy {path} differs from the database; try again.</source>
        <translation>La copia {path} difiere de la base de datos; hay que intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>{backup} is no backup; name a file made by `reviewer backup`.</source>
        <translation>{backup} no es una copia de seguridad; hay que indicar un archivo creado con `reviewer backup`.</translation>
    </message>
    <message>
        <source>{path} could not be restored ({strerror}); check the folder.</source>
        <translation>No se pudo restaurar {path} ({strerror}); hay que comprobar la carpeta.</translation>
    </message>
    <message>
        <source>{path} is encrypted and the backup is not: its passphrase is needed, for what is restored to be encrypted, too; or restore it in plain (reviewer restore --plain).</source>
        <translation>{path} está cifrada y la copia de seguridad no: se necesita su frase de contraseña para que también lo restaurado esté cifrado; o restáurelo sin cifrar (reviewer restore --plain).</translation>
    </message>
    <message>
        <source>Another program has {path} open; close it, then restore again.</source>
        <translation>Otro programa tiene abierto {path}; hay que cerrarlo y restaurar de nuevo.</translation>
    </message>
    <message>
        <source>The database {path} was closed; open it again.</source>
        <translation>La base de datos {path} se cerró; hay que abrirla de nuevo.</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>Crear el caso</translation>
    </message>
    <message>
        <source>Something else was asked for.</source>
        <translation>Se pidió otra cosa.</translation>
    </message>
    <message>
        <source>There is no case {case!r} in this database; `reviewer cases` lists them.</source>
        <translation>No hay ningún caso {case!r} en esta base de datos; `reviewer cases` los enumera.</translation>
    </message>
    <message>
        <source>Passphrase of {path}: </source>
        <translation>Frase de contraseña de {path}: </translation>
    </message>
    <message>
        <source>The backup is encrypted: its passphrase is that of the database from now on.</source>
        <translation>La copia de seguridad está cifrada: su frase de contraseña es desde ahora la de la base de datos.</translation>
    </message>
    <message>
        <source>{path} will not be encrypted any more; the backup is not.</source>
        <translation>{path} ya no estará cifrada; la copia de seguridad no lo está.</translation>
    </message>
    <message>
        <source>A passphrase is needed; set {variable}, or run this on a terminal.</source>
        <translation>Se necesita una frase de contraseña; defina {variable}, o ejecute esto en un terminal.</translation>
    </message>
    <message>
        <source>No passphrase was typed; nothing was changed.</source>
        <translation>No se escribió ninguna frase de contraseña; no se cambió nada.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Nueva frase de contraseña: </translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>La misma otra vez: </translation>
    </message>
    <message>
        <source>The two passphrases differ; nothing was changed.</source>
        <translation>Las dos frases de contraseña son distintas; no se cambió nada.</translation>
    </message>
    <message>
        <source>There is no database {path}; check the name.</source>
        <translation>No existe la base de datos {path}; hay que comprobar el nombre.</translation>
    </message>
    <message>
        <source>{path} is encrypted already; `reviewer passphrase` changes it.</source>
        <translation>{path} ya está cifrada; `reviewer passphrase` cambia la frase de contraseña.</translation>
    </message>
    <message>
        <source>Without the passphrase nothing and nobody can open the database again: keep it safe.</source>
        <translation>Sin la frase de contraseña nada ni nadie puede volver a abrir la base de datos: guárdela bien.</translation>
    </message>
    <message>
        <source>{path} is encrypted.</source>
        <translation>{path} está cifrada.</translation>
    </message>
    <message>
        <source>{path} has the new passphrase.</source>
        <translation>{path} tiene la nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>{path} is not encrypted any more.</source>
        <translation>{path} ya no está cifrada.</translation>
    </message>
    <message>
        <source>{path} is not encrypted; `reviewer encrypt` does that.</source>
        <translation>{path} no está cifrada; `reviewer encrypt` lo hace.</translation>
    </message>
    <message>
        <source>The old file is kept as {path}; remove it when it is needed no more.</source>
        <translation>El archivo antiguo se conserva como {path}; elimínelo cuando ya no haga falta.</translation>
    </message>
    <message>
        <source>{path} is as it was, under the old passphrase or none.</source>
        <translation>{path} está como estaba, con la frase de contraseña antigua o sin ninguna.</translation>
    </message>
    <message>
        <source>Another program has {path} open; close it and try again.</source>
        <translation>Otro programa tiene abierto {path}; hay que cerrarlo e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The folder of {path} does not support a safe database ({name} is {found}, not {expected}); keep the database on a local disk.</source>
        <translation>La carpeta de {path} no admite una base de datos segura ({name} es {found}, no {expected}); hay que tener la base de datos en un disco local.</translation>
    </message>
    <message>
        <source>The database {path} is locked by another program; close it there, then try again.</source>
        <translation>Otro programa bloquea la base de datos {path}; hay que cerrarla allí e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: {path} was left as it was; make room, then try again.</source>
        <translation>El disco está lleno: {path} quedó como estaba; hay que liberar espacio e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The database {path} is damaged; restore a backup (reviewer restore).</source>
        <translation>La base de datos {path} está dañada; hay que restaurar una copia de seguridad (reviewer restore).</translation>
    </message>
    <message>
        <source>The database {path} cannot be written; check its rights and its folder&apos;s.</source>
        <translation>No se puede escribir en la base de datos {path}; hay que comprobar sus permisos y los de su carpeta.</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened; check the rights of its folder.</source>
        <translation>No se puede abrir la base de datos {path}; hay que comprobar los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The database {path} may not be opened; check its rights.</source>
        <translation>No está permitido abrir la base de datos {path}; hay que comprobar sus permisos.</translation>
    </message>
    <message>
        <source>The disk failed under {path}; the last act was not saved, try again.</source>
        <translation>El disco falló en {path}; la última acción no se guardó, hay que intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The database {path} cannot be locked; keep it on a local disk.</source>
        <translation>No se puede bloquear la base de datos {path}; hay que tenerla en un disco local.</translation>
    </message>
    <message>
        <source>{path} cannot be made ({strerror}); check the folder.</source>
        <translation>No se puede crear {path} ({strerror}); hay que comprobar la carpeta.</translation>
    </message>
    <message>
        <source>{database} is open in another Reviewer window{by}; go on there, or close it.</source>
        <translation>{database} está abierta en otra ventana de Reviewer{by}; hay que seguir allí o cerrarla.</translation>
    </message>
    <message>
        <source>Another program makes a backup of {database}; wait for it.</source>
        <translation>Otro programa está haciendo una copia de seguridad de {database}; espere a que termine.</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date (rows of {tables}); it is as it was.</source>
        <translation>No se pudo actualizar {path} (filas de {tables}); está como estaba.</translation>
    </message>
    <message>
        <source>{path} is not a database; name another file.</source>
        <translation>{path} no es una base de datos; hay que indicar otro archivo.</translation>
    </message>
    <message>
        <source>{path} is a database of another program; name another file.</source>
        <translation>{path} es una base de datos de otro programa; hay que indicar otro archivo.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Reviewer (schema {revision}, this one knows {known}); install the newer one. Nothing was changed.</source>
        <translation>{path} se creó con un Reviewer más nuevo (esquema {revision}; este conoce {known}); hay que instalar el más nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file in it, such as {example}.</source>
        <translation>{path} es una carpeta; hay que indicar un archivo dentro de ella, como {example}.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror}); check its rights.</source>
        <translation>No se puede leer {path} ({strerror}); hay que comprobar los permisos.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written; check its rights.</source>
        <translation>No se puede escribir en la base de datos {path}; hay que comprobar sus permisos.</translation>
    </message>
    <message>
        <source>{path} is a folder where the database needs a file; move it away.</source>
        <translation>{path} es una carpeta donde la base de datos necesita un archivo; muévala a otro lugar.</translation>
    </message>
    <message>
        <source>The database {path} was changed by another program (trigger {trigger}); restore a backup (reviewer restore).</source>
        <translation>Otro programa cambió la base de datos {path} (disparador {trigger}); restaure una copia de seguridad (reviewer restore).</translation>
    </message>
    <message>
        <source>{parent} is a file; name a folder that can be written.</source>
        <translation>{parent} es un archivo; hay que indicar una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>The database {path} cannot be made ({strerror}); name another place.</source>
        <translation>No se puede crear la base de datos {path} ({strerror}); hay que indicar otro lugar.</translation>
    </message>
    <message>
        <source>The address of the database holds a password, and others may see it there; leave it out. A password is taken from the environment variable {variable} alone.</source>
        <translation>La dirección de la base de datos contiene una contraseña, y otros podrían verla allí; quítela. Una contraseña se toma solo de la variable de entorno {variable}.</translation>
    </message>
    <message>
        <source>The database needs a file name, such as cases.sqlite3.</source>
        <translation>La base de datos necesita un nombre de archivo, como cases.sqlite3.</translation>
    </message>
    <message>
        <source>PostgreSQL is not supported yet; name a file instead, or an address such as sqlite:///cases.sqlite3.</source>
        <translation>PostgreSQL aún no se admite; hay que indicar un archivo o una dirección como sqlite:///cases.sqlite3.</translation>
    </message>
    <message>
        <source>Databases of the kind {scheme!r} are not supported; name a file, or sqlite:///cases.sqlite3.</source>
        <translation>No se admiten bases de datos del tipo {scheme!r}; hay que indicar un archivo o sqlite:///cases.sqlite3.</translation>
    </message>
    <message>
        <source>The address names no file; write sqlite:///cases.sqlite3 or sqlite:////folder/cases.sqlite3.</source>
        <translation>La dirección no indica ningún archivo; hay que escribir sqlite:///cases.sqlite3 o sqlite:////folder/cases.sqlite3.</translation>
    </message>
    <message>
        <source>Settled on one value</source>
        <translation>Resuelto: un valor</translation>
    </message>
    <message>
        <source>Settled as a range</source>
        <translation>Resuelto: un intervalo</translation>
    </message>
    <message>
        <source>Both are given, attributed</source>
        <translation>Se dan ambas, con su fuente</translation>
    </message>
    <message>
        <source>The later report replaces the earlier one</source>
        <translation>La noticia posterior sustituye a la anterior</translation>
    </message>
    <message>
        <source>Left open by the reviewer</source>
        <translation>Queda abierta tras la revisión</translation>
    </message>
    <message>
        <source>{how}: {reason}.</source>
        <translation>{how}: {reason}.</translation>
    </message>
    <message>
        <source>{letters} differs ({said}). {settled}</source>
        <translation>{letters} difiere ({said}). {settled}</translation>
    </message>
    <message>
        <source>{letters} differ ({said}). {settled}</source>
        <translation>{letters} difieren ({said}). {settled}</translation>
    </message>
    <message>
        <source>There is no site “{host}”; check the address and the connection.</source>
        <translation>No existe el sitio «{host}»; hay que comprobar la dirección y la conexión.</translation>
    </message>
    <message>
        <source>“{host}” is this computer or one of the local network, which is not asked; save the page and add the file.</source>
        <translation>«{host}» es este equipo o uno de la red local, y a esos no se les pide nada; hay que guardar la página y añadir el archivo.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>“{address}” is not a page that can be read (its kind: {kind}).</source>
        <translation>«{address}» no es una página que se pueda leer (su tipo: {kind}).</translation>
    </message>
    <message>
        <source>“{name}” is an archive within archives; unpack the outer one and add what is in it.</source>
        <translation>«{name}» es un archivo comprimido dentro de otros; hay que descomprimir el exterior y añadir lo que contiene.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password; unpack it and add the files that are in it.</source>
        <translation>«{name}» está protegido con contraseña; hay que descomprimirlo y añadir los archivos que contiene.</translation>
    </message>
    <message>
        <source>“{name}” holds “{inner}” twice; unpack it and add the files that are in it.</source>
        <translation>«{name}» contiene «{inner}» dos veces; hay que descomprimirlo y añadir los archivos que contiene.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that is not read; pack its files again as an ordinary ZIP.</source>
        <translation>«{name}» está comprimido de una forma que no se lee; hay que comprimir de nuevo sus archivos como ZIP normal.</translation>
    </message>
    <message>
        <source>“{name}” holds a file with a name that is not safe (“{inner}”); leave the archive out.</source>
        <translation>«{name}» contiene un archivo con un nombre que no es seguro («{inner}»); hay que omitir el archivo comprimido.</translation>
    </message>
    <message>
        <source>“{name}” holds a link instead of a file (“{inner}”); pack the files themselves.</source>
        <translation>«{name}» contiene un enlace en lugar de un archivo («{inner}»); hay que comprimir los propios archivos.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no such file; get it again or leave it out.</source>
        <translation>«{name}» está dañado o no es un archivo de ese tipo; hay que obtenerlo de nuevo u omitirlo.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} files; pack fewer of them.</source>
        <translation>«{name}» contiene más de {most} archivos; hay que comprimir menos.</translation>
    </message>
    <message>
        <source>“{name}” holds “{inner}”, which is larger than {most} MB unpacked; leave it out.</source>
        <translation>«{name}» contiene «{inner}», que descomprimido ocupa más de {most} MB; hay que omitirlo.</translation>
    </message>
    <message>
        <source>“{name}” would grow far too large when unpacked; leave it out or pack fewer files.</source>
        <translation>«{name}» crecería demasiado al descomprimirlo; hay que omitirlo o comprimir menos archivos.</translation>
    </message>
    <message>
        <source>“{name}” is made to mislead: its files lie in one another; leave it out.</source>
        <translation>«{name}» está hecho para engañar: sus archivos se solapan; hay que omitirlo.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: “{inner}” is not what its directory says; get it again or leave it out.</source>
        <translation>«{name}» está dañado: «{inner}» no es lo que dice su directorio; hay que obtenerlo de nuevo u omitirlo.</translation>
    </message>
    <message>
        <source>“{address}” led to another site: {final}.</source>
        <translation>«{address}» llevó a otro sitio: {final}.</translation>
    </message>
    <message>
        <source>“{address}” leads from one address to the next without end; open it in a browser.</source>
        <translation>«{address}» lleva de una dirección a otra sin fin; hay que abrirla en un navegador.</translation>
    </message>
    <message>
        <source>“{address}” is no web address that can be fetched; it begins with https://.</source>
        <translation>«{address}» no es una dirección web que se pueda descargar; estas empiezan por https://.</translation>
    </message>
    <message>
        <source>Leave the name and the password out of the address; nothing was fetched.</source>
        <translation>Hay que quitar de la dirección el nombre y la contraseña; no se descargó nada.</translation>
    </message>
    <message>
        <source>“{host}” packs its pages in a way that was not asked for; save the page.</source>
        <translation>«{host}» comprime sus páginas de una forma que no se pidió; hay que guardar la página.</translation>
    </message>
    <message>
        <source>The site has no page “{address}” (HTTP {status}).</source>
        <translation>El sitio no tiene la página «{address}» (HTTP {status}).</translation>
    </message>
    <message>
        <source>“{host}” refuses to give this page to a program (HTTP {status}); save it in a browser and add the file.</source>
        <translation>«{host}» se niega a dar esta página a un programa (HTTP {status}); hay que guardarla en un navegador y añadir el archivo.</translation>
    </message>
    <message>
        <source>“{host}” is asked too often (HTTP 429); try again later.</source>
        <translation>«{host}» recibe demasiadas peticiones (HTTP 429); hay que intentarlo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>“{host}” reports a fault (HTTP {status}); try again later.</source>
        <translation>«{host}» comunica un fallo (HTTP {status}); hay que intentarlo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The connection to “{host}” is not safe: its certificate does not hold.</source>
        <translation>La conexión con «{host}» no es segura: su certificado no es válido.</translation>
    </message>
    <message>
        <source>“{host}” does not answer; check the address and the connection.</source>
        <translation>«{host}» no responde; hay que comprobar la dirección y la conexión.</translation>
    </message>
    <message>
        <source>“{host}” wants a login for this page; save it in a browser and add the file.</source>
        <translation>«{host}» pide iniciar sesión para esta página; hay que guardarla en un navegador y añadir el archivo.</translation>
    </message>
    <message>
        <source>“{address}” took too long; try again later, or save the page.</source>
        <translation>«{address}» tardó demasiado; hay que intentarlo de nuevo más tarde o guardar la página.</translation>
    </message>
    <message>
        <source>“{host}” broke its answer off; try again.</source>
        <translation>«{host}» interrumpió su respuesta; hay que intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>“{address}” is larger than {largest} MB.</source>
        <translation>«{address}» ocupa más de {largest} MB.</translation>
    </message>
    <message>
        <source>“{name}” was not read within {seconds} seconds; save the article as text and add that.</source>
        <translation>«{name}» no se pudo leer en {seconds} segundos; guarde el artículo como texto y añádalo.</translation>
    </message>
    <message>
        <source>“{name}” takes more memory to read than a file may; save its text and add that.</source>
        <translation>«{name}» necesita más memoria de la permitida para leerse; guarde su texto y añádalo.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or made in a way that cannot be read; save it again, or as text.</source>
        <translation>«{name}» está dañado o hecho de forma que no se puede leer; guárdelo de nuevo o como texto.</translation>
    </message>
    <message>
        <source>“{name}” holds definitions of its own that are not safe to read; leave it out.</source>
        <translation>«{name}» contiene definiciones propias que no es seguro leer; hay que omitirlo.</translation>
    </message>
    <message>
        <source>“{name}” is far larger than an article; save only the article&apos;s text.</source>
        <translation>«{name}» es mucho más grande que un artículo; hay que guardar solo el texto del artículo.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n mark(s) that only cut a text into words and sentences.</source>
        <translation>
            <numerusform>Se omitió %n marca que solo divide un texto en palabras y frases.</numerusform>
            <numerusform>Se omitieron %n marcas que solo dividen un texto en palabras y frases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n mark(s) in something that is no text.</source>
        <translation>
            <numerusform>Se omitió %n marca en algo que no es texto.</numerusform>
            <numerusform>Se omitieron %n marcas en algo que no es texto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n label(s) of whole texts, which mark no words.</source>
        <translation>
            <numerusform>Se omitió %n etiqueta de un texto entero, que no marca palabras.</numerusform>
            <numerusform>Se omitieron %n etiquetas de textos enteros, que no marcan palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” holds no annotations that are known; export them as one of: {known}.</source>
        <translation>«{name}» no contiene anotaciones conocidas; hay que exportarlas en uno de estos formatos: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {largest} MB; export less at once.</source>
        <translation>«{name}» ocupa más de {largest} MB; hay que exportar menos de una vez.</translation>
    </message>
    <message>
        <source>“{name}” marks no words; export the annotations with their texts.</source>
        <translation>«{name}» no marca palabras; hay que exportar las anotaciones con sus textos.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n file(s) of the archive that hold no annotations.</source>
        <translation>
            <numerusform>Se omitió %n archivo del archivo comprimido que no contiene anotaciones.</numerusform>
            <numerusform>Se omitieron %n archivos del archivo comprimido que no contienen anotaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n mark(s) on pictures, sounds or whole texts, which mark no words.</source>
        <translation>
            <numerusform>Se omitió %n marca en imágenes, sonidos o textos enteros, que no marca palabras.</numerusform>
            <numerusform>Se omitieron %n marcas en imágenes, sonidos o textos enteros, que no marcan palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is damaged, or no file of annotations that can be read; export it again.</source>
        <translation>«{name}» está dañado o no es un archivo de anotaciones que se pueda leer; hay que exportarlo de nuevo.</translation>
    </message>
    <message>
        <source>it marks no words</source>
        <translation>no marca ninguna palabra</translation>
    </message>
    <message>
        <source>its place lies outside of its text</source>
        <translation>su lugar está fuera de su texto</translation>
    </message>
    <message>
        <source>it tells a place, but neither its words nor the text that the place is counted in</source>
        <translation>indica un lugar, pero ni sus palabras ni el texto en el que se cuenta ese lugar</translation>
    </message>
    <message>
        <source>its words stand in no article of this case</source>
        <translation>sus palabras no figuran en ningún artículo de este caso</translation>
    </message>
    <message>
        <source>its words do not stand in article “{article}”</source>
        <translation>sus palabras no figuran en el artículo «{article}»</translation>
    </message>
    <message>
        <source>its words stand in several places, and nothing tells which is meant</source>
        <translation>sus palabras figuran en varios lugares, y nada indica cuál es</translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n source(s) that (is|are) no plain text.</source>
        <translation>
            <numerusform>Se omitió %n fuente que no es texto sin formato.</numerusform>
            <numerusform>Se omitieron %n fuentes que no son texto sin formato.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n annotation(s) of whole pages, which mark no words.</source>
        <translation>
            <numerusform>Se omitió %n anotación de una página entera, que no marca palabras.</numerusform>
            <numerusform>Se omitieron %n anotaciones de páginas enteras, que no marcan palabras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n layer(s) of chains or relations, which mark no words.</source>
        <translation>
            <numerusform>Se omitió %n capa de cadenas o relaciones, que no marca palabras.</numerusform>
            <numerusform>Se omitieron %n capas de cadenas o relaciones, que no marcan palabras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over %n layer(s) that only (describes|describe) single words.</source>
        <translation>
            <numerusform>Se omitió %n capa que solo describe palabras sueltas.</numerusform>
            <numerusform>Se omitieron %n capas que solo describen palabras sueltas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {number} claims from {format}</source>
        <translation>Añadir {number} afirmaciones de {format}</translation>
    </message>
    <message>
        <source>Add a claim from {format}</source>
        <translation>Añadir una afirmación de {format}</translation>
    </message>
    <message>
        <source>Adding claims</source>
        <translation>Añadiendo afirmaciones</translation>
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
        <translation>«{quote}»</translation>
    </message>
    <message>
        <source>characters {start} to {end}</source>
        <translation>caracteres {start} a {end}</translation>
    </message>
    <message>
        <source>{format} holds the articles&apos; texts, so the sources&apos; words cannot be left out of it; include them, or choose another format.</source>
        <translation>{format} contiene los textos de los artículos, así que no se pueden omitir las palabras de las fuentes; hay que incluirlas o elegir otro formato.</translation>
    </message>
    <message>
        <source>The fonts of this computer lack too many characters for a PDF; export a web page.</source>
        <translation>A las fuentes tipográficas de este equipo les faltan demasiados caracteres para un PDF; hay que exportar una página web.</translation>
    </message>
    <message>
        <source>Characters that no font of this computer has are printed as numbers: {codes}.</source>
        <translation>Los caracteres que no tiene ninguna fuente tipográfica de este equipo se imprimen como números: {codes}.</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>Proyecto REFI-QDA</translation>
    </message>
    <message>
        <source>In “{outer}”: {reason}</source>
        <translation>En «{outer}»: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is damaged or made in a way that cannot be read; it was passed over.</source>
        <translation>«{name}» está dañado o hecho de forma que no se puede leer; se omitió.</translation>
    </message>
    <message>
        <source>“{name}” is no e-mail; save the message again from your mail program.</source>
        <translation>«{name}» no es un correo electrónico; hay que guardar de nuevo el mensaje desde el programa de correo.</translation>
    </message>
    <message>
        <source>“{name}” is no mailbox; save its messages one by one and add them.</source>
        <translation>«{name}» no es un buzón de correo; hay que guardar sus mensajes uno a uno y añadirlos.</translation>
    </message>
    <message>
        <source>Attached to “{name}”, but not read, because such files are not: {names}.</source>
        <translation>Adjuntos a «{name}», pero no leídos, porque los archivos de ese tipo no se leen: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; open it in your mail program and save its text.</source>
        <translation>«{name}» está cifrado; hay que abrirlo en el programa de correo y guardar su texto.</translation>
    </message>
    <message>
        <source>“{name}” has more parts than a message may; the rest was passed over.</source>
        <translation>«{name}» tiene más partes de las que admite un mensaje; el resto se omitió.</translation>
    </message>
    <message>
        <source>“{name}” holds no words; it was passed over.</source>
        <translation>«{name}» no contiene palabras; se omitió.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} messages; the rest was passed over.</source>
        <translation>«{name}» contiene más de {most} mensajes; el resto se omitió.</translation>
    </message>
    <message>
        <source>“{name}” holds tracked changes; it was read with all of them accepted.</source>
        <translation>«{name}» contiene cambios registrados; se leyó con todos ellos aceptados.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in “{name}” (was|were) left out.</source>
        <translation>
            <numerusform>Se omitió %n comentario de «{name}».</numerusform>
            <numerusform>Se omitieron %n comentarios de «{name}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) within “{name}” (was|were) not read.</source>
        <translation>
            <numerusform>No se leyó %n archivo dentro de «{name}».</numerusform>
            <numerusform>No se leyeron %n archivos dentro de «{name}».</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is protected by a password; save it without one and add that.</source>
        <translation>«{name}» está protegido con contraseña; hay que guardarlo sin ella y añadir ese archivo.</translation>
    </message>
    <message>
        <source>“{name}” is not a text document; save the article as DOCX, ODT or text and add that.</source>
        <translation>«{name}» no es un documento de texto; hay que guardar el artículo como DOCX, ODT o texto y añadir ese archivo.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password; save it without one, or paste its text.</source>
        <translation>«{name}» está protegido con contraseña; hay que guardarlo sin ella o pegar su texto.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no PDF; get it again from where it came, or paste its text.</source>
        <translation>«{name}» está dañado o no es un PDF; hay que obtenerlo de nuevo de donde vino o pegar su texto.</translation>
    </message>
    <message>
        <source>Of “{name}” the first {pages} of {total} pages were read; part the file to read the rest.</source>
        <translation>De «{name}» se leyeron las primeras {pages} de {total} páginas; hay que dividir el archivo para leer el resto.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has %n page(s) without text; run text recognition (OCR) on it if they show any.</source>
        <translation>
            <numerusform>«{name}» tiene %n página sin texto; si en ella se ve alguno, hay que aplicarle reconocimiento de texto (OCR).</numerusform>
            <numerusform>«{name}» tiene %n páginas sin texto; si en ellas se ve alguno, hay que aplicarle reconocimiento de texto (OCR).</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” holds no text, like a scan; run text recognition (OCR) on it, or paste its text.</source>
        <translation>«{name}» no contiene texto, como un escaneo; hay que aplicarle reconocimiento de texto (OCR) o pegar su texto.</translation>
    </message>
    <message>
        <source>The letters of “{name}” do not tell what they stand for; run text recognition (OCR) on it, or paste its text.</source>
        <translation>Las letras de «{name}» no indican qué representan; hay que aplicarle reconocimiento de texto (OCR) o pegar su texto.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; save the table again as CSV or JSON lines.</source>
        <translation>«{name}» no es un archivo de texto; hay que guardar de nuevo la tabla como CSV o JSON por líneas.</translation>
    </message>
    <message>
        <source>“{name}” has more lines than a table may; split it and add the parts.</source>
        <translation>«{name}» tiene más líneas de las que admite una tabla; hay que dividirlo y añadir las partes.</translation>
    </message>
    <message>
        <source>“{name}” holds no rows with articles; check the file.</source>
        <translation>«{name}» no contiene filas con artículos; hay que comprobar el archivo.</translation>
    </message>
    <message>
        <source>“{name}” holds no list of articles as JSON; save it as JSON lines or CSV.</source>
        <translation>«{name}» no contiene una lista de artículos en JSON; hay que guardarlo como JSON por líneas o CSV.</translation>
    </message>
    <message>
        <source>“{name}” has no column that looks like the text of articles; say which of its columns holds it: {titles}.</source>
        <translation>«{name}» no tiene ninguna columna que parezca el texto de artículos; hay que indicar cuál de sus columnas lo contiene: {titles}.</translation>
    </message>
    <message>
        <source>“{name}” holds no texts in its column “{title}”; say which column holds them.</source>
        <translation>«{name}» no contiene textos en su columna «{title}»; hay que indicar qué columna los contiene.</translation>
    </message>
    <message>
        <source>“{name}” holds no text in these rows, which were passed over: {numbers}.</source>
        <translation>«{name}» no contiene texto en estas filas, que se omitieron: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged in these rows, which were passed over: {numbers}.</source>
        <translation>«{name}» está dañado en estas filas, que se omitieron: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} rows; these were passed over: {numbers}.</source>
        <translation>«{name}» contiene más de {most} filas; se omitieron estas: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” holds dates that were not understood in these rows: {numbers}.</source>
        <translation>«{name}» contiene fechas que no se entendieron en estas filas: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” has more cells than titles in these rows; check their texts: {numbers}.</source>
        <translation>«{name}» tiene más celdas que títulos en estas filas; hay que comprobar sus textos: {numbers}.</translation>
    </message>
    <message>
        <source>“{name}” holds a quotation mark that is never closed in row {number}; check its text.</source>
        <translation>«{name}» contiene unas comillas que no se cierran en la fila {number}; hay que comprobar su texto.</translation>
    </message>
    <message>
        <source>“{name}” holds no articles; they end in {kinds}.</source>
        <translation>«{name}» no contiene artículos; estos terminan en {kinds}.</translation>
    </message>
    <message>
        <source>“{name}” holds more than is read at once; “{inner}” was passed over, add it alone.</source>
        <translation>«{name}» contiene más de lo que se lee de una vez; se omitió «{inner}», hay que añadirlo por separado.</translation>
    </message>
    <message>
        <source>{format}, {file}</source>
        <translation>{format}, {file}</translation>
    </message>
    <message>
        <source>{format}, {file}, label {labels}</source>
        <translation>{format}, {file}, etiqueta {labels}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n claim(s) added{labels}.</source>
        <translation>
            <numerusform>{file}: %n afirmación añadida{labels}.</numerusform>
            <numerusform>{file}: %n afirmaciones añadidas{labels}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{label} was there already: {mark}</source>
        <translation>{label} ya estaba: {mark}</translation>
    </message>
    <message>
        <source>No place in the case: {mark}</source>
        <translation>Sin lugar en el caso: {mark}</translation>
    </message>
    <message>
        <source>“{name}” does not fit this database ({error}); nothing was changed.</source>
        <translation>«{name}» no encaja en esta base de datos ({error}); no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Another case here is called “{name}”, too; rename one of them.</source>
        <translation>Aquí hay otro caso que también se llama «{name}»; hay que cambiar el nombre de uno de los dos.</translation>
    </message>
    <message>
        <source>“{name}” and the case here have one id, but no decision in common; nothing was changed.</source>
        <translation>«{name}» y el caso de aquí tienen el mismo ID, pero ninguna decisión en común; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>“{name}” still holds article {letter}, which was erased here; ask for a copy in which it was erased, too.</source>
        <translation>«{name}» aún contiene el artículo {letter}, que aquí se borró; pida una copia en la que también esté borrado.</translation>
    </message>
    <message>
        <source>Article {letter} was erased in “{name}”; erase it here, too (`reviewer erase`), then bring the file in again.</source>
        <translation>El artículo {letter} se borró en «{name}»; bórrelo también aquí (`reviewer erase`) y vuelva a traer el archivo.</translation>
    </message>
    <message>
        <source>Taking decisions over</source>
        <translation>Incorporando las decisiones</translation>
    </message>
    <message>
        <source>“{name}” does not make a sound case ({problem}); nothing was changed.</source>
        <translation>«{name}» no da un caso coherente ({problem}); no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This case is not what its log says ({error}); run `reviewer verify`.</source>
        <translation>Este caso no coincide con lo que dice su registro ({error}); hay que ejecutar `reviewer verify`.</translation>
    </message>
    <message>
        <source>The case is too large for one file: at most {files} files of {mb} MB together go into one.</source>
        <translation>El caso es demasiado grande para un solo archivo: caben como máximo {files} archivos con {mb} MB en total.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Comprobando {name}</translation>
    </message>
    <message>
        <source>“{name}” takes more memory or time to check than a case file may; ask for it again.</source>
        <translation>«{name}» necesita más memoria o tiempo para comprobarse del que puede un archivo de caso; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; name the case file in it.</source>
        <translation>«{name}» es una carpeta; hay que indicar el archivo de caso que contiene.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a case file; ask for it again.</source>
        <translation>«{name}» es demasiado grande para un archivo de caso; hay que pedirlo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}); check the name.</source>
        <translation>«{name}» no se puede leer ({reason}); hay que comprobar el nombre.</translation>
    </message>
    <message>
        <source>“{name}” was packed by a newer Reviewer; update this one, then try again.</source>
        <translation>«{name}» se empaquetó con un Reviewer más nuevo; hay que actualizar este e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is no case file; `reviewer pack` makes one of a case.</source>
        <translation>«{name}» no es un archivo de caso; `reviewer pack` crea uno a partir de un caso.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was altered since it was packed ({what}); ask for it again.</source>
        <translation>«{name}» está dañado o se modificó desde que se empaquetó ({what}); hay que pedirlo de nuevo.</translation>
    </message>
    <message>
        <source>{what} (from another copy, {hash})</source>
        <translation>{what} (de otra copia, {hash})</translation>
    </message>
    <message>
        <source>Merge another copy (head {head})</source>
        <translation>Unir otra copia (cabeza {head})</translation>
    </message>
    <message>
        <source>Merging decisions</source>
        <translation>Combinando las decisiones</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is new here; %n decision(s) were taken over as they are.</source>
        <translation>
            <numerusform>«{name}» es nuevo aquí; %n decisión se incorporó tal como está.</numerusform>
            <numerusform>«{name}» es nuevo aquí; %n decisiones se incorporaron tal como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is the same here and in the file.</source>
        <translation>«{name}» es igual aquí y en el archivo.</translation>
    </message>
    <message>
        <source>“{name}” is further here than in the file; nothing was to be done.</source>
        <translation>«{name}» está más avanzado aquí que en el archivo; no había nada que hacer.</translation>
    </message>
    <message>
        <source>“{name}” was further in the file; what was missing here was added as it is.</source>
        <translation>«{name}» estaba más avanzado en el archivo; lo que faltaba aquí se añadió tal como está.</translation>
    </message>
    <message>
        <source>“{name}” went on here and in the file; the two were merged.</source>
        <translation>«{name}» avanzó aquí y en el archivo; se unieron los dos.</translation>
    </message>
    <message numerus="yes">
        <source>{analyst}: %n decision(s) taken over.</source>
        <translation>
            <numerusform>{analyst}: %n decisión incorporada.</numerusform>
            <numerusform>{analyst}: %n decisiones incorporadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{analyst}: %n decision(s) (was|were) the same here.</source>
        <translation>
            <numerusform>{analyst}: %n decisión era igual aquí.</numerusform>
            <numerusform>{analyst}: %n decisiones eran iguales aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{analyst}: %n decision(s) not taken over, as the case here says otherwise.</source>
        <translation>
            <numerusform>{analyst}: %n decisión no incorporada, porque el caso de aquí dice otra cosa.</numerusform>
            <numerusform>{analyst}: %n decisiones no incorporadas, porque el caso de aquí dice otra cosa.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” ({analyst}, {at}) rests on what is not so here.</source>
        <translation>«{what}» ({analyst}, {at}) se apoya en algo que aquí no es así.</translation>
    </message>
    <message>
        <source>“{what}” ({analyst}, {at}): {subject}: here “{here}”, in the file “{there}”.</source>
        <translation>«{what}» ({analyst}, {at}): {subject}: aquí «{here}», en el archivo «{there}».</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>differs: {quotation}</source>
        <translation>difiere: {quotation}</translation>
    </message>
    <message>
        <source>As arranged</source>
        <translation>Como está ordenado</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Por fecha</translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation>Más fuentes</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>De la A a la Z</translation>
    </message>
    <message>
        <source>Open questions first</source>
        <translation>Preguntas abiertas primero</translation>
    </message>
    <message>
        <source>Replace article {old} by {new} (decided claims carried over: {number})</source>
        <translation>Sustituir el artículo {old} por {new} (afirmaciones decididas que pasan: {number})</translation>
    </message>
    <message>
        <source>Replace article {old} by {new} (decided claims carried over: {number}; their words have changed: {left})</source>
        <translation>Sustituir el artículo {old} por {new} (afirmaciones decididas que pasan: {number}; sus palabras han cambiado: {left})</translation>
    </message>
    <message>
        <source>Article {new} is no version of article {old}: they share {share} of their words only.</source>
        <translation>El artículo {new} no es una versión del artículo {old}: solo comparten {share} de sus palabras.</translation>
    </message>
    <message>
        <source>These are one article; name the older one first, then its new version.</source>
        <translation>Es un mismo artículo; nombrar primero el más antiguo y después su nueva versión.</translation>
    </message>
    <message>
        <source>Article {letter} was replaced by article {other} already; undo that first.</source>
        <translation>El artículo {letter} ya fue sustituido por el artículo {other}; deshacer eso primero.</translation>
    </message>
    <message>
        <source>Article {old} is in another language ({first}) than article {new} ({second}); a translation is no new version.</source>
        <translation>El artículo {old} está en otra lengua ({first}) que el artículo {new} ({second}); una traducción no es una nueva versión.</translation>
    </message>
    <message>
        <source>replaced by {source}</source>
        <translation>reemplazado por {source}</translation>
    </message>
    <message>
        <source>erased for good</source>
        <translation>borrado para siempre</translation>
    </message>
    <message>
        <source>another version of {source}</source>
        <translation>otra versión de {source}</translation>
    </message>
    <message>
        <source>later version of {source}</source>
        <translation>versión posterior de {source}</translation>
    </message>
    <message>
        <source>earlier version of {source}</source>
        <translation>versión anterior de {source}</translation>
    </message>
    <message>
        <source>same text as {source}</source>
        <translation>mismo texto que {source}</translation>
    </message>
    <message>
        <source>nearly the same text as {source}</source>
        <translation>casi el mismo texto que {source}</translation>
    </message>
    <message>
        <source>{what}, from {agency}</source>
        <translation>{what}, de {agency}</translation>
    </message>
    <message numerus="yes">
        <source>shares %n passage(s) with {source}</source>
        <translation>
            <numerusform>comparte %n pasaje con {source}</numerusform>
            <numerusform>comparte %n pasajes con {source}</numerusform>
        </translation>
    </message>
    <message>
        <source>names {agency}, as does {source}</source>
        <translation>menciona a {agency}, igual que {source}</translation>
    </message>
    <message>
        <source>no verdict; edited, or part of a settled fact</source>
        <translation>sin veredicto; editada, o parte de un hecho resuelto</translation>
    </message>
    <message>
        <source>These words are gone in {letter}.</source>
        <translation>Estas palabras ya no están en {letter}.</translation>
    </message>
    <message>
        <source>{letter}, before</source>
        <translation>{letter}, antes</translation>
    </message>
    <message>
        <source>{letter}, now</source>
        <translation>{letter}, ahora</translation>
    </message>
    <message>
        <source>{claims}. Before: “{before}” Now: {after}</source>
        <translation>{claims}. Antes: «{before}» Ahora: {after}</translation>
    </message>
    <message>
        <source>{label}, {verdicts}: {statement}</source>
        <translation>{label}, {verdicts}: {statement}</translation>
    </message>
    <message>
        <source>Versions of an article</source>
        <translation>Versiones de un artículo</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Intercambiar los dos</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambos</translation>
    </message>
    <message>
        <source>No article of the case is a version of another one.</source>
        <translation>Ningún artículo del caso es una versión de otro.</translation>
    </message>
    <message>
        <source>No article of the case is nearly the same as article {letter}.</source>
        <translation>Ningún artículo del caso es casi igual al artículo {letter}.</translation>
    </message>
    <message>
        <source>Replace {old} by {new}</source>
        <translation>Reemplazar {old} por {new}</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) (does|do) not go along: the words have changed</source>
        <translation>
            <numerusform>%n decisión no pasa: las palabras han cambiado</numerusform>
            <numerusform>%n decisiones no pasan: las palabras han cambiado</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision is lost: all words that were decided on stand in {new}.</source>
        <translation>No se pierde ninguna decisión: todas las palabras sobre las que se decidió están en {new}.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) (goes|go) along to {new}</source>
        <translation>
            <numerusform>%n decisión pasa a {new}</numerusform>
            <numerusform>%n decisiones pasan a {new}</numerusform>
        </translation>
    </message>
    <message>
        <source>{new} is nearly the same text as {old}</source>
        <translation>{new} es casi el mismo texto que {old}</translation>
    </message>
    <message>
        <source>{new} is a later version of {old}</source>
        <translation>{new} es una versión posterior de {old}</translation>
    </message>
    <message>
        <source>{new} is another version of {old}</source>
        <translation>{new} es otra versión de {old}</translation>
    </message>
    <message>
        <source>{new} is an earlier version of {old}</source>
        <translation>{new} es una versión anterior de {old}</translation>
    </message>
    <message>
        <source>{old} · {new} · {share} of the words are the same</source>
        <translation>{old} · {new} · el {share} de las palabras es igual</translation>
    </message>
    <message>
        <source>{letter}: {name}, {date}</source>
        <translation>{letter}: {name}, {date}</translation>
    </message>
    <message>
        <source>A copy that appeared elsewhere can be cited, too: keep both, unless {old} is out of date.</source>
        <translation>También se puede citar una copia aparecida en otro lugar: conservar ambos, salvo que {old} esté desactualizado.</translation>
    </message>
    <message>
        <source>One decision, which Undo takes back. The text of {old} stays to be read.</source>
        <translation>Una sola decisión, que Deshacer revierte. El texto de {old} se puede seguir leyendo.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of {old} that nobody decided (goes|go).</source>
        <translation>
            <numerusform>Desaparece %n afirmación de {old} sobre la que nadie decidió.</numerusform>
            <numerusform>Desaparecen %n afirmaciones de {old} sobre las que nadie decidió.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) (is|are) new in {new}.</source>
        <translation>
            <numerusform>%n afirmación es nueva en {new}.</numerusform>
            <numerusform>%n afirmaciones son nuevas en {new}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking decisions</source>
        <translation>Comprobando las decisiones</translation>
    </message>
    <message>
        <source>Name the case, and the article with --article; or finish with --finish.</source>
        <translation>Indique el caso, y el artículo con --article; o termine con --finish.</translation>
    </message>
    <message>
        <source>Most of its words stand in {letters}, too (another version, or a copy), and stay there; --with-versions erases that as well.</source>
        <translation>La mayoría de sus palabras están también en {letters} (otra versión o una copia) y se quedan allí; --with-versions borra también eso.</translation>
    </message>
    <message>
        <source>Nothing was erased; say --yes if you mean it. {goes}</source>
        <translation>No se borró nada; confirme con --yes si es lo que quiere. {goes}</translation>
    </message>
    <message>
        <source>Erase it for good? Type yes:</source>
        <translation>¿Borrar para siempre? Escriba «sí»:</translation>
    </message>
    <message>
        <source>No backup could be made: {why}</source>
        <translation>No se ha podido hacer ninguna copia de seguridad: {why}</translation>
    </message>
    <message>
        <source>Enter on a backup: restore it, after another question. B: back up now; Esc: close.</source>
        <translation>Intro en una copia: restaurarla, tras otra pregunta. B: hacer una copia ahora; Esc: cerrar.</translation>
    </message>
    <message>
        <source>Enter chooses. Esc: back to the list; nothing is changed.</source>
        <translation>Intro elige. Esc: volver a la lista; no se cambia nada.</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Todavía no hay copias de seguridad.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>Se está haciendo una copia de seguridad…</translation>
    </message>
    <message>
        <source>A backup was made, and checked.</source>
        <translation>Se ha hecho y comprobado una copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup is being checked and put in the database&apos;s place…</source>
        <translation>La copia se está comprobando y poniendo en el lugar de la base de datos…</translation>
    </message>
    <message>
        <source>The backup is not encrypted; what is restored of it has the passphrase of the database.</source>
        <translation>La copia de seguridad no está cifrada; lo que se restaura de ella tiene la frase de contraseña de la base de datos.</translation>
    </message>
    <message>
        <source>The backup is encrypted: the database has its passphrase from then on.</source>
        <translation>La copia de seguridad está cifrada: la base de datos tiene desde entonces su frase de contraseña.</translation>
    </message>
    <message>
        <source>Keep the database as it is</source>
        <translation>Dejar la base de datos como está</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Restaurar la copia</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Restore one of them</source>
        <translation>Restaurar una de ellas</translation>
    </message>
    <message>
        <source>{time}: it cannot be read</source>
        <translation>{time}: no se puede leer</translation>
    </message>
    <message>
        <source>{time}: {cases}, {decisions}</source>
        <translation>{time}: {cases}, {decisions}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n caso</numerusform>
            <numerusform>%n casos</numerusform>
        </translation>
    </message>
    <message>
        <source>The database that is there now is set aside as a file beside it; it is not deleted.</source>
        <translation>La base de datos actual se aparta como un archivo a su lado; no se borra.</translation>
    </message>
    <message>
        <source>Nothing was decided since this backup.</source>
        <translation>No se ha decidido nada desde esta copia.</translation>
    </message>
    <message>
        <source>What was decided since this backup cannot be told: the database cannot be read.</source>
        <translation>No se puede decir qué se ha decidido desde esta copia: la base de datos no se puede leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) in {cases} (is|are) not in this backup and would no longer be seen.</source>
        <translation>
            <numerusform>%n decisión de {cases} no está en esta copia y ya no se vería.</numerusform>
            <numerusform>%n decisiones de {cases} no están en esta copia y ya no se verían.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the backup of {time}?</source>
        <translation>¿Restaurar la copia de {time}?</translation>
    </message>
    <message>
        <source>The backup was restored; the database that was there is now {name}.</source>
        <translation>Se ha restaurado la copia; la base de datos que había es ahora {name}.</translation>
    </message>
    <message>
        <source>The database is damaged: {problem} Nothing can be decided in it; all that it holds can be read.</source>
        <translation>La base de datos está dañada: {problem} No se puede decidir nada en ella; todo lo que contiene se puede leer.</translation>
    </message>
    <message>
        <source>Reviewer was not closed properly. {damage}</source>
        <translation>Reviewer no se cerró correctamente. {damage}</translation>
    </message>
    <message>
        <source>The check of the database failed: {why}</source>
        <translation>La comprobación de la base de datos ha fallado: {why}</translation>
    </message>
    <message>
        <source>Reviewer was not closed properly; everything that was saved is whole.</source>
        <translation>Reviewer no se cerró correctamente; todo lo guardado está íntegro.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Encrypted database</source>
        <translation>Base de datos cifrada</translation>
    </message>
    <message>
        <source>{path} is encrypted. Its passphrase opens it.</source>
        <translation>{path} está cifrada. Su frase de contraseña la abre.</translation>
    </message>
    <message>
        <source>There are no backups of {path} in {folder}; name the file of one.</source>
        <translation>No hay copias de seguridad de {path} en {folder}; indique el archivo de una.</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Comprobando la base de datos</translation>
    </message>
    <message>
        <source>The check was stopped from outside.</source>
        <translation>La comprobación se detuvo desde fuera.</translation>
    </message>
    <message>
        <source>The database is damaged, so nothing can be decided in it; have it checked and repaired, or restore a backup.</source>
        <translation>La base de datos está dañada, por eso no se puede decidir nada en ella; hay que comprobarla y repararla, o restaurar una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database could not be checked, so nothing can be decided in it; close other programs that use it, then have it checked again.</source>
        <translation>No se pudo comprobar la base de datos, por eso no se puede decidir nada en ella; hay que cerrar los otros programas que la usan y comprobarla de nuevo.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de datos</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>modelo de lenguaje</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>reparación</translation>
    </message>
    <message>
        <source>there was nothing that a repair could do</source>
        <translation>no había nada que una reparación pudiera hacer</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>copia de seguridad</translation>
    </message>
    <message>
        <source>{why} Nothing was repaired.</source>
        <translation>{why} No se reparó nada.</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>copias de seguridad</translation>
    </message>
    <message>
        <source>{path} cannot be read; check its rights.</source>
        <translation>No se puede leer {path}; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>there are none yet; `reviewer backup` makes one</source>
        <translation>aún no hay ninguna; `reviewer backup` hace una</translation>
    </message>
    <message>
        <source>Checking the backups</source>
        <translation>Comprobando las copias de seguridad</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), sound; the newest is of {age}</source>
        <translation>
            <numerusform>%n copia de seguridad, intacta; es del {age}</numerusform>
            <numerusform>%n copias de seguridad, intactas; la más reciente es del {age}</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved into quarantine: {paths}.</source>
        <translation>Puestas en cuarentena: {paths}.</translation>
    </message>
    <message>
        <source>Damaged: {names}; the other backups are sound.</source>
        <translation>Dañadas: {names}; las demás copias de seguridad están intactas.</translation>
    </message>
    <message>
        <source>Damaged: {names}; there is no sound backup, make one.</source>
        <translation>Dañadas: {names}; no hay ninguna copia de seguridad intacta, haga una.</translation>
    </message>
    <message>
        <source>move them into {folder}</source>
        <translation>moverlos a {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>de hace %n día</numerusform>
            <numerusform>de hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be backed up; its bytes are kept at {path}.</source>
        <translation>No se puede hacer una copia de seguridad; sus bytes se conservan en {path}.</translation>
    </message>
    <message>
        <source>The database as it was is kept at {path}.</source>
        <translation>La base de datos, tal como estaba, se conserva en {path}.</translation>
    </message>
    <message>
        <source>{path}, of an older Reviewer (schema {revision}); the next start brings it up to date</source>
        <translation>{path}, de un Reviewer anterior (esquema {revision}); el próximo inicio la actualiza</translation>
    </message>
    <message>
        <source>the doctor</source>
        <translation>la revisión</translation>
    </message>
    <message>
        <source>The erasure was finished.</source>
        <translation>El borrado ha terminado.</translation>
    </message>
    <message>
        <source>erasure</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>An erasure was cut off: what was erased may still be in the file or in a backup.</source>
        <translation>Un borrado quedó a medias: lo borrado puede seguir en el archivo o en una copia de seguridad.</translation>
    </message>
    <message>
        <source>finish it, in the file and in its backups</source>
        <translation>terminarlo en el archivo y en sus copias de seguridad</translation>
    </message>
    <message>
        <source>there is none at {path} yet; the first start makes it</source>
        <translation>aún no hay ninguna en {path}; el primer inicio la crea</translation>
    </message>
    <message>
        <source>{path} is empty or missing, but there are backups of it: restore one (reviewer restore).</source>
        <translation>{path} está vacío o falta, pero hay copias de seguridad: restaure una (reviewer restore).</translation>
    </message>
    <message>
        <source>There is no sound backup of it, so that it is left as it is: look for a copy elsewhere and restore it (reviewer restore FILE), or move it away to begin anew.</source>
        <translation>No hay ninguna copia de seguridad intacta, así que se deja como está: busque una copia en otro sitio y restáurela (reviewer restore ARCHIVO), o mueva el archivo para empezar de nuevo.</translation>
    </message>
    <message>
        <source>the backup {name} of {age}</source>
        <translation>la copia de seguridad {name} del {age}</translation>
    </message>
    <message>
        <source>{backup} is in its place; the damaged file is kept at {path}.</source>
        <translation>En su lugar está ahora {backup}; el archivo dañado se conserva en {path}.</translation>
    </message>
    <message>
        <source>move it into {folder} and put {backup} in its place</source>
        <translation>moverla a {folder} y poner {backup} en su lugar</translation>
    </message>
    <message>
        <source>make the indexes again from the tables</source>
        <translation>rehacer los índices a partir de las tablas</translation>
    </message>
    <message>
        <source>{path}, {size} MB, schema {revision}</source>
        <translation>{path}, {size} MB, esquema {revision}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>páginas</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>intactas</translation>
    </message>
    <message>
        <source>indexes</source>
        <translation>índices</translation>
    </message>
    <message>
        <source>agree with the tables</source>
        <translation>coinciden con las tablas</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>vínculos</translation>
    </message>
    <message>
        <source>every row points to one that is there</source>
        <translation>cada fila apunta a una que existe</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>índice de búsqueda</translation>
    </message>
    <message>
        <source>agrees with the texts</source>
        <translation>coincide con los textos</translation>
    </message>
    <message>
        <source>fill the search index again from the texts</source>
        <translation>llenar de nuevo el índice de búsqueda con los textos</translation>
    </message>
    <message>
        <source>{problems} More than the indexes is damaged: restore a backup (reviewer restore).</source>
        <translation>{problems} No solo los índices están dañados: restaure una copia de seguridad (reviewer restore).</translation>
    </message>
    <message>
        <source>The indexes were made again.</source>
        <translation>Los índices se rehicieron.</translation>
    </message>
    <message>
        <source>The search index was filled again.</source>
        <translation>El índice de búsqueda se llenó de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The records were made again from %n decision(s), all of which stand.</source>
        <translation>
            <numerusform>Los registros se rehicieron a partir de %n decisión, que se conserva.</numerusform>
            <numerusform>Los registros se rehicieron a partir de %n decisiones, que se conservan todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>cases</source>
        <translation>casos</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <source>case {name}</source>
        <translation>caso {name}</translation>
    </message>
    <message>
        <source>case “{name}”</source>
        <translation>caso «{name}»</translation>
    </message>
    <message>
        <source>{decisions} decisions, {claims} claims, all as the log says; head {head}</source>
        <translation>{decisions} decisiones, {claims} afirmaciones, todo como dice el registro; cabeza {head}</translation>
    </message>
    <message>
        <source>The log or its texts are damaged, which only a backup has whole (reviewer restore).</source>
        <translation>El registro o sus textos están dañados; solo una copia de seguridad los tiene intactos (reviewer restore).</translation>
    </message>
    <message>
        <source>make the records again from the log, which is whole</source>
        <translation>rehacer los registros a partir del registro de decisiones, que está intacto</translation>
    </message>
    <message numerus="yes">
        <source>{shown} And %n more.</source>
        <translation>
            <numerusform>{shown} Y %n más.</numerusform>
            <numerusform>{shown} Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>bundled files</source>
        <translation>archivos incluidos</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>carpetas</translation>
    </message>
    <message>
        <source>{folder} cannot be written; check its rights.</source>
        <translation>No se puede escribir en {folder}; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>Others may read {paths}; they should be yours alone.</source>
        <translation>Otras personas pueden leer {paths}; solo usted debería poder.</translation>
    </message>
    <message>
        <source>make them yours alone (0700, 0600)</source>
        <translation>hacer que solo usted pueda leerlos (0700, 0600)</translation>
    </message>
    <message>
        <source>The rights of {path} cannot be changed ({strerror}); its owner has to.</source>
        <translation>No se pueden cambiar los permisos de {path} ({strerror}); tiene que hacerlo su propietario.</translation>
    </message>
    <message>
        <source>{paths} can now be read by you alone.</source>
        <translation>Ahora solo usted puede leer {paths}.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} and %n more</source>
        <translation>
            <numerusform>{shown} y %n más</numerusform>
            <numerusform>{shown} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{version}, with write-ahead logging</source>
        <translation>{version}, con registro de escritura anticipada</translation>
    </message>
    <message>
        <source>{version}, without write-ahead logging, which has a fault in it</source>
        <translation>{version}, sin registro de escritura anticipada, que ahí tiene un fallo</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>none were saved yet</source>
        <translation>aún no se ha guardado ninguno</translation>
    </message>
    <message>
        <source>leave out what does not fit, and keep the rest</source>
        <translation>dejar fuera lo que no encaja y conservar el resto</translation>
    </message>
    <message>
        <source>What did not fit in {path} was left out.</source>
        <translation>Lo que no encajaba en {path} se dejó fuera.</translation>
    </message>
    <message>
        <source>room on disk</source>
        <translation>espacio en disco</translation>
    </message>
    <message>
        <source>{free} MB are free in {folder}</source>
        <translation>Hay {free} MB libres en {folder}</translation>
    </message>
    <message>
        <source>{text}; backups need {needed} MB, make room.</source>
        <translation>{text}; las copias de seguridad necesitan {needed} MB, haga sitio.</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>{path}, on a local disk</source>
        <translation>{path}, en un disco local</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>restos</translation>
    </message>
    <message>
        <source>They lie now at {paths}.</source>
        <translation>Ahora están en {paths}.</translation>
    </message>
    <message>
        <source>Work that was killed left {paths}.</source>
        <translation>Un trabajo interrumpido dejó {paths}.</translation>
    </message>
    <message>
        <source>The backup {path} still holds it ({reason}); remove the file, or run `reviewer erase --finish` again.</source>
        <translation>La copia de seguridad {path} aún lo contiene ({reason}); quite el archivo o ejecute otra vez `reviewer erase --finish`.</translation>
    </message>
    <message>
        <source>{path} was kept aside, and may still hold it; remove the file if it is not needed.</source>
        <translation>{path} se guardó aparte y puede contenerlo todavía; borre el archivo si no hace falta.</translation>
    </message>
    <message>
        <source>Article {letter} goes for good: its text, the file it came from, its title and author, and its claims ({claims}, decided: {decided}).</source>
        <translation>El artículo {letter} se borra para siempre: su texto, el archivo del que procede, su título y autor, y sus afirmaciones ({claims}, decididas: {decided}).</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) that nothing else says go(es|) with it.</source>
        <translation>
            <numerusform>Con él se va %n hecho que nada más afirma.</numerusform>
            <numerusform>Con él se van %n hechos que nada más afirma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) lose(s|) a source.</source>
        <translation>
            <numerusform>%n hecho pierde una fuente.</numerusform>
            <numerusform>%n hechos pierden una fuente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fact(s) (is|are) open again.</source>
        <translation>
            <numerusform>%n hecho resuelto queda otra vez abierto.</numerusform>
            <numerusform>%n hechos resueltos quedan otra vez abiertos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) elsewhere (uses|use) its words and go(es|) too (notes, lines).</source>
        <translation>
            <numerusform>%n texto en otra parte usa sus palabras y también se va (notas, líneas).</numerusform>
            <numerusform>%n textos en otras partes usan sus palabras y también se van (notas, líneas).</numerusform>
        </translation>
    </message>
    <message>
        <source>The case&apos;s own name uses its words and stays; rename the case if that matters.</source>
        <translation>El nombre del caso usa sus palabras y se queda; cambie el nombre del caso si importa.</translation>
    </message>
    <message>
        <source>Its letter stays in use, the log keeps that it was erased, and nothing brings it back.</source>
        <translation>Su letra queda ocupada, el registro conserva que se borró y nada lo trae de vuelta.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Borrando</translation>
    </message>
    <message>
        <source>Name the person; a name has letters.</source>
        <translation>Indique la persona; un nombre tiene letras.</translation>
    </message>
    <message>
        <source>No article of this case names {names}; try other forms of the name.</source>
        <translation>Ningún artículo de este caso nombra a {names}; pruebe otras formas del nombre.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” also made %n decision(s) in this case; the log keeps who decided, so that name stays (under a pseudonym in the settings, it need not be a person&apos;s).</source>
        <translation>
            <numerusform>«{name}» tomó además %n decisión en este caso; el registro guarda quién decidió, por eso ese nombre se queda (con un seudónimo en los ajustes no tiene por qué ser el de una persona).</numerusform>
            <numerusform>«{name}» tomó además %n decisiones en este caso; el registro guarda quién decidió, por eso ese nombre se queda (con un seudónimo en los ajustes no tiene por qué ser el de una persona).</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles {letters} are all called “{name}”; name one by its letter.</source>
        <translation>Los artículos {letters} se llaman todos «{name}»; indique uno por su letra.</translation>
    </message>
    <message>
        <source>Article {letter} was erased already.</source>
        <translation>El artículo {letter} ya se borró.</translation>
    </message>
    <message>
        <source>The passphrase is empty; type one, better of several words.</source>
        <translation>La frase de contraseña está vacía; escriba una, mejor de varias palabras.</translation>
    </message>
    <message>
        <source>The passphrase holds what is no text; type another one.</source>
        <translation>La frase de contraseña contiene algo que no es texto; escriba otra.</translation>
    </message>
    <message>
        <source>Encryption needs SQLCipher, which is not installed; run pip install &quot;reviewer[encryption]&quot;.</source>
        <translation>El cifrado necesita SQLCipher, que no está instalado; ejecute pip install &quot;reviewer[encryption]&quot;.</translation>
    </message>
    <message>
        <source>The SQLCipher of this system is not version 4; run pip install &quot;reviewer[encryption]&quot;.</source>
        <translation>El SQLCipher de este sistema no es la versión 4; ejecute pip install &quot;reviewer[encryption]&quot;.</translation>
    </message>
    <message>
        <source>{path} is encrypted; its passphrase is needed (or it is no database).</source>
        <translation>{path} está cifrada; se necesita su frase de contraseña (o no es una base de datos).</translation>
    </message>
    <message>
        <source>The passphrase does not open {path}: type it again, or restore a backup if it is the right one; nothing was changed.</source>
        <translation>La frase de contraseña no abre {path}: escríbala de nuevo, o restaure una copia de seguridad si es la correcta; no se cambió nada.</translation>
    </message>
    <message>
        <source>The database is still being checked; do it again in a moment.</source>
        <translation>La base de datos todavía se está comprobando; hay que repetirlo en un momento.</translation>
    </message>
    <message>
        <source>The file is damaged: {what}.</source>
        <translation>El archivo está dañado: {what}.</translation>
    </message>
    <message>
        <source>Rows of {table} point to rows that are not there.</source>
        <translation>Hay filas de {table} que apuntan a filas que no existen.</translation>
    </message>
    <message>
        <source>A case has no version, so that it is in no list.</source>
        <translation>Un caso no tiene versión y por eso no está en ninguna lista.</translation>
    </message>
    <message>
        <source>The search index {index} does not match the texts.</source>
        <translation>El índice de búsqueda {index} no coincide con los textos.</translation>
    </message>
    <message>
        <source>The table {table} lacks {columns}.</source>
        <translation>A la tabla {table} le falta {columns}.</translation>
    </message>
    <message>
        <source>The index {index} is missing.</source>
        <translation>Falta el índice {index}.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive ({kind}), where a database can lose decisions; keep it on a local disk.</source>
        <translation>{path} está en una unidad de red ({kind}), donde una base de datos puede perder decisiones; guárdela en un disco local.</translation>
    </message>
    <message>
        <source>{path} lies in {folder}, which another program keeps in step with a cloud and may damage; keep it in a folder that is not, and put backups there.</source>
        <translation>{path} está en {folder}, que otro programa sincroniza con una nube y puede dañarla; guárdela en otra carpeta y ponga ahí solo copias de seguridad.</translation>
    </message>
    <message>
        <source>{path} could not be put into quarantine ({strerror}); make room there or check its rights.</source>
        <translation>No se pudo poner {path} en cuarentena ({strerror}); haga sitio o compruebe los permisos.</translation>
    </message>
    <message>
        <source>“{case}” cannot be made again, for its log is not whole: {problems} Restore a backup (reviewer restore).</source>
        <translation>«{case}» no se puede rehacer, porque su registro no está intacto: {problems} Restaure una copia de seguridad (reviewer restore).</translation>
    </message>
    <message>
        <source>Replaying the log</source>
        <translation>Reproduciendo el registro</translation>
    </message>
    <message>
        <source>“{case}” could not be made again from its log ({problem}); it is as it was.</source>
        <translation>«{case}» no se pudo rehacer a partir de su registro ({problem}); está como estaba.</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>Abriendo la base de datos</translation>
    </message>
    <message>
        <source>{path} could not be written anew ({strerror}); it is as it was.</source>
        <translation>{path} no se pudo escribir de nuevo ({strerror}); está como estaba.</translation>
    </message>
    <message>
        <source>Writing the new file</source>
        <translation>Escribiendo el archivo nuevo</translation>
    </message>
    <message>
        <source>Checking the new file</source>
        <translation>Comprobando el archivo nuevo</translation>
    </message>
    <message>
        <source>Comparing the new file with the old</source>
        <translation>Comparando el archivo nuevo con el antiguo</translation>
    </message>
    <message>
        <source>Another program reads {path}, so that what was erased is still in its log; close it, then run `reviewer erase --finish`.</source>
        <translation>Otro programa lee {path}, de modo que lo borrado sigue en su registro; ciérrelo y ejecute `reviewer erase --finish`.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be rewritten ({strerror}).</source>
        <translation>La copia de seguridad {path} no se puede reescribir ({strerror}).</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} está vacío.</translation>
    </message>
    <message>
        <source>The backup is not encrypted; the database has the passphrase that it had.</source>
        <translation>La copia de seguridad no está cifrada; la base de datos conserva la frase de contraseña que tenía.</translation>
    </message>
    <message>
        <source>This claim has changed since you saw it: {analyst} decided “{what}”; look at it again and decide anew.</source>
        <translation>Esta afirmación ha cambiado desde la última vez que se vio: {analyst} decidió «{what}»; revisarla y decidir de nuevo.</translation>
    </message>
    <message>
        <source>This fact has changed since you saw it: {analyst} decided “{what}”; look at it again and decide anew.</source>
        <translation>Este hecho ha cambiado desde la última vez que se vio: {analyst} decidió «{what}»; revisarlo y decidir de nuevo.</translation>
    </message>
    <message>
        <source>You saw “{seen}”; it now says “{now}”.</source>
        <translation>Se vio «{seen}»; ahora dice «{now}».</translation>
    </message>
    <message>
        <source>This claim has changed since you saw it (you saw version {version}, it is now version {now}); look at it again and decide anew.</source>
        <translation>Esta afirmación ha cambiado desde la última vez que se vio (se vio la versión {version}, ahora es la versión {now}); revisarla y decidir de nuevo.</translation>
    </message>
    <message>
        <source>This fact has changed since you saw it (you saw version {version}, it is now version {now}); look at it again and decide anew.</source>
        <translation>Este hecho ha cambiado desde la última vez que se vio (se vio la versión {version}, ahora es la versión {now}); revisarlo y decidir de nuevo.</translation>
    </message>
    <message>
        <source>Name the article by its letter, or a person: every article that names the person is meant then (several forms of the name: with commas between them).</source>
        <translation>Nombrar el artículo por su letra, o a una persona: entonces se trata de todo artículo que la nombre (varias formas del nombre: separadas por comas).</translation>
    </message>
    <message>
        <source>An erasure was cut off: until it is finished, what was erased can be found in the file or in a backup.</source>
        <translation>Un borrado quedó a medias: hasta que se termine, lo borrado aún puede encontrarse en el archivo o en una copia de seguridad.</translation>
    </message>
    <message>
        <source>A backup is made first, and erased from like the others in the end.</source>
        <translation>Primero se hace una copia de seguridad; al final se borra también de ella, como de las demás.</translation>
    </message>
    <message>
        <source>It is gone from the database, its search index, and the backups.</source>
        <translation>Ha desaparecido de la base de datos, de su índice de búsqueda y de las copias de seguridad.</translation>
    </message>
    <message>
        <source>What was erased is gone from the file and from the backups that could be rewritten.</source>
        <translation>Lo borrado ha desaparecido del archivo y de las copias de seguridad que se pudieron reescribir.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Letter of the article, or name of a person</source>
        <translation>Letra del artículo o nombre de una persona</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>Ver qué desaparecería</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Terminarlo</translation>
    </message>
    <message>
        <source>Erased: {letters}.</source>
        <translation>Borrado: {letters}.</translation>
    </message>
    <message>
        <source>Erased, but not everywhere.</source>
        <translation>Borrado, pero no en todas partes.</translation>
    </message>
    <message>
        <source>Its other versions and copies, too: {letters}</source>
        <translation>También sus otras versiones y copias: {letters}</translation>
    </message>
    <message>
        <source>To erase it, type {letters}</source>
        <translation>Para borrarlo, escribir {letters}</translation>
    </message>
    <message>
        <source>Most of its words stand in {letters}, too (another version, or a copy).</source>
        <translation>La mayoría de sus palabras están también en {letters} (otra versión o una copia).</translation>
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
        <translation>«{address}» no es la dirección de un planificador; lo son, por ejemplo, tcp://host:8786 y tls://host:8786.</translation>
    </message>
    <message>
        <source>Schedulers need the package dask.distributed; install it: {command}.</source>
        <translation>Los planificadores necesitan el paquete dask.distributed; instálelo: {command}.</translation>
    </message>
    <message>
        <source>No scheduler answers at {address}; nothing was changed. Start it, or leave --scheduler out.</source>
        <translation>Ningún planificador responde en {address}; no se ha cambiado nada. Inícielo u omita --scheduler.</translation>
    </message>
    <message>
        <source>The scheduler at {address} answers no longer; nothing was changed. What was read is kept: once it runs again, the same command goes on from there.</source>
        <translation>El planificador en {address} ya no responde; no se ha cambiado nada. Lo leído se conserva: cuando vuelva a funcionar, la misma orden sigue desde ahí.</translation>
    </message>
    <message>
        <source>The scheduler at {address} has no machines; start a worker, then try again.</source>
        <translation>El planificador en {address} no tiene máquinas; inicie un trabajador y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>no reviewer that answers</source>
        <translation>ningún Reviewer que responda</translation>
    </message>
    <message>
        <source>The machine {name} has {there}, and this one {here}; install the same on all of them.</source>
        <translation>La máquina {name} tiene {there}, y esta, {here}; instale lo mismo en todas.</translation>
    </message>
    <message>
        <source>Taking up what was read before</source>
        <translation>Se retoma lo leído antes</translation>
    </message>
    <message>
        <source>Comparing names</source>
        <translation>Comparando nombres</translation>
    </message>
    <message>
        <source>{what}: {ready:,} of {articles:,} articles, {rate} a second, {left} left</source>
        <translation>{what}: {ready:,} de {articles:,} artículos, {rate} por segundo, faltan {left}</translation>
    </message>
    <message>
        <source>The process that read “{name}” ended {times} times without an answer; nothing was changed. If memory ran out, choose fewer workers; else leave that article out.</source>
        <translation>El proceso que leía «{name}» terminó {times} veces sin respuesta; no se ha cambiado nada. Si se agotó la memoria, elija menos procesos; si no, deje fuera ese artículo.</translation>
    </message>
    <message>
        <source>The process that compares names ended {times} times without an answer; nothing was changed. If memory ran out, analyze fewer articles at once.</source>
        <translation>El proceso que compara los nombres terminó {times} veces sin respuesta; no se ha cambiado nada. Si se agotó la memoria, analice menos artículos a la vez.</translation>
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
