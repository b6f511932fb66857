// A computer that keeps complaints in PouchDB over LevelDB and replicates with its defaults.
const [url, , folder] = process.argv.slice(2);
const fs = require("fs");
const PouchDB = require("pouchdb").defaults({ prefix: `${folder}/` });
fs.mkdirSync(folder, { recursive: true });
const here = new PouchDB("kantor");
const there = new PouchDB(`${url}/kantor`);
const total = async () => (await here.info()).doc_count;
const ids = async () => (await here.allDocs()).rows.map((row) => row.id);

const works = {
  async fill(documents) {
    const lines = fs.readFileSync(documents, "utf8").trim().split("\n").map((line) => JSON.parse(line));
    await here.bulkDocs(lines.map((line) => ({ _id: line.record, ...line })));
    await here.replicate.to(there);
    return total();
  },
  async first() {
    await here.replicate.from(there);
    return total();
  },
  async edit(words, start, count) {
    const keys = (await ids()).slice(Number(start), Number(start) + Number(count));
    const rows = (await here.allDocs({ keys, include_docs: true })).rows;
    await here.bulkDocs(rows.map((row) => ({ ...row.doc, title: `${words} ${row.id}` })));
    return keys.length;
  },
  async sync() {
    await here.sync(there);
    return 0;
  },
  async count(words) {
    const rows = (await here.allDocs({ include_docs: true })).rows;
    return rows.filter((row) => row.doc.title.startsWith(words)).length;
  },
};

(async () => {
  for await (const line of require("readline").createInterface({ input: process.stdin })) {
    const [name, ...words] = JSON.parse(line);
    const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
    const answer = {};
    try {
      answer.found = await works[name](...words);
    } catch (error) {
      answer.failure = String(error).slice(0, 300);
    }
    const used = process.cpuUsage(cpu);
    answer.cpu = (used.user + used.system) / 1e6;
    answer.memory = process.resourceUsage().maxRSS * 1024;
    answer.wall = Number(process.hrtime.bigint() - wall) / 1e9;
    console.log(JSON.stringify(answer));
  }
})();
