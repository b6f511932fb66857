// A server of the CouchDB protocol over LevelDB: express-pouchdb as its makers tell to start it.
const [folder] = process.argv.slice(2);
const express = require("express");
const PouchDB = require("pouchdb").defaults({ prefix: `${folder}/` });
require("fs").mkdirSync(folder, { recursive: true });
const app = express();
app.use("/", require("express-pouchdb")(PouchDB, {
  mode: "minimumForPouchDB", inMemoryConfig: true, logPath: `${folder}/log.txt`,
}));
const server = app.listen(0, "127.0.0.1", () => console.log(`127.0.0.1:${server.address().port}`));
