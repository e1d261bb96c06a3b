package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.ObjectKind;

/**
 * A class of the xView data set, by its number and name. Which kind of ours each is says the column {@code xview} of {@code
 * geodata/objects.csv}; the numbers are those of {@code xview_class_labels.txt} in DIUx-xView/xView1_baseline, where 33 to 38
 * are the rail classes.
 */
record XviewClass(int id, String name) {
    private static final List<XviewClass> ALL = all("""
            11:Fixed-wing Aircraft
            12:Small Aircraft
            13:Passenger/Cargo Plane
            15:Helicopter
            17:Passenger Vehicle
            18:Small Car
            19:Bus
            20:Pickup Truck
            21:Utility Truck
            23:Truck
            24:Cargo Truck
            25:Truck Tractor w/ Box Trailer
            26:Truck Tractor
            27:Trailer
            28:Truck Tractor w/ Flatbed Trailer
            29:Truck Tractor w/ Liquid Tank
            32:Crane Truck
            33:Railway Vehicle
            34:Passenger Car
            35:Cargo/Container Car
            36:Flat Car
            37:Tank car
            38:Locomotive
            40:Maritime Vessel
            41:Motorboat
            42:Sailboat
            44:Tugboat
            45:Barge
            47:Fishing Vessel
            49:Ferry
            50:Yacht
            51:Container Ship
            52:Oil Tanker
            53:Engineering Vehicle
            54:Tower crane
            55:Container Crane
            56:Reach Stacker
            57:Straddle Carrier
            59:Mobile Crane
            60:Dump Truck
            61:Haul Truck
            62:Scraper/Tractor
            63:Front loader/Bulldozer
            64:Excavator
            65:Cement Mixer
            66:Ground Grader
            71:Hut/Tent
            72:Shed
            73:Building
            74:Aircraft Hangar
            76:Damaged Building
            77:Facility
            79:Construction Site
            83:Vehicle Lot
            84:Helipad
            86:Storage Tank
            89:Shipping container lot
            91:Shipping Container
            93:Pylon
            94:Tower
            """);

    static List<XviewClass> all() {
        return ALL;
    }

    /** Those that are this kind of ours, by the crosswalk; empty where xView has none. */
    static List<XviewClass> of(ObjectKind object) {
        var classes = new ArrayList<XviewClass>();
        for (String name : object.xviewClasses()) {
            named(name).ifPresent(classes::add);
        }
        return classes;
    }

    /** Case does not count. */
    static Optional<XviewClass> named(String name) {
        return ALL.stream()
                .filter(each -> NearWords.fold(each.name).equals(NearWords.fold(name)))
                .findFirst();
    }

    static Optional<XviewClass> numbered(long id) {
        return ALL.stream().filter(each -> each.id == id).findFirst();
    }

    /** The kind of ours that it is; empty where the crosswalk has none, as for yachts. */
    Optional<ObjectKind> object() {
        for (ObjectKind kind : ObjectKind.all()) {
            if (of(kind).contains(this)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static List<XviewClass> all(String lines) {
        return lines.lines()
                .map(line -> line.split(":", 2))
                .map(parts -> new XviewClass(Integer.parseInt(parts[0]), parts[1]))
                .toList();
    }
}
